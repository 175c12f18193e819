package io.github.alloyconnections.sandbox.world;

import java.util.Arrays;
import java.util.List;

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
}
