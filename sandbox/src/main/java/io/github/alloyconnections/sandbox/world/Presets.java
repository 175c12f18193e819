package io.github.alloyconnections.sandbox.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of the worlds the sandbox can play, for help texts and completion. */
public final class Presets {

    public static final String DEFAULT = "seed";

    private Presets() {}

    public static List<String> names() {
        return Arrays.stream(Preset.values()).map(Preset::word).toList();
    }

    /**
     * One line on what the preset plays.
     *
     * @throws IllegalArgumentException for a name that is none of {@link #names()}; the message lists them
     */
    public static String description(String name) {
        return named(name).description();
    }

    public static Preset named(String name) {
        for (Preset preset : Preset.values()) {
            if (preset.word().equalsIgnoreCase(name)) {
                return preset;
            }
        }
        throw new IllegalArgumentException("Unknown sandbox preset '" + shortened(name) + "'."
                + NearestName.to(name, names())
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("")
                + " Presets: " + String.join(", ", names()));
    }

    private static String shortened(String name) {
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Finds the name a mistyped one was probably meant to be. */
    private static final class NearestName {

        private static final int FAR = 4;
        private static final int LONGEST = 40;

        private NearestName() {}

        static Optional<String> to(String typed, List<String> names) {
            if (typed.isBlank() || typed.length() > LONGEST) {
                return Optional.empty();
            }
            String wanted = typed.toLowerCase(Locale.ROOT).replace('_', '-');
            int best = Math.min(FAR, 1 + wanted.length() / 2);
            Optional<String> nearest = Optional.empty();
            for (String name : names) {
                int distance = distance(wanted, name);
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
            return nearest;
        }

        /** How many letters must be put in, left out or changed. */
        private static int distance(String from, String to) {
            int[] above = new int[to.length() + 1];
            for (int column = 0; column <= to.length(); column++) {
                above[column] = column;
            }
            for (int row = 1; row <= from.length(); row++) {
                int[] current = new int[to.length() + 1];
                current[0] = row;
                for (int column = 1; column <= to.length(); column++) {
                    int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                    current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
                }
                above = current;
            }
            return above[to.length()];
        }
    }
}
