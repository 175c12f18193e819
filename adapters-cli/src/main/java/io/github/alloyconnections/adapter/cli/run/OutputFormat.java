package io.github.alloyconnections.adapter.cli.run;

import java.util.List;
import java.util.Optional;

/** How results are printed. */
public enum OutputFormat {
    TABLE,
    JSON,
    ID;

    static Optional<OutputFormat> parse(String text) {
        for (OutputFormat format : values()) {
            if (format.name().equalsIgnoreCase(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What was probably asked for, in arguments that could not be parsed as a whole. */
    public static OutputFormat sought(List<String> arguments) {
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String following = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            String value = valueOf(arguments.get(i), following);
            if (value.equalsIgnoreCase("json")) {
                return JSON;
            }
        }
        return TABLE;
    }

    private static String valueOf(String argument, String following) {
        if (argument.equals("-o") || argument.equals("--output")) {
            return following;
        } else if (argument.startsWith("--output=")) {
            return argument.substring("--output=".length());
        } else if (argument.startsWith("-o=")) {
            return argument.substring("-o=".length());
        }
        return argument.startsWith("-o") ? argument.substring("-o".length()) : "";
    }
}
