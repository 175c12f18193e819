package io.github.alloyconnections.adapter.cli.run;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The shapes of options and arguments that commands are made of. */
public final class Flags {

    private static final int HIGHEST_PORT = 65_535;

    private Flags() {}

    public static OptionSpec flag(String description, String name) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    public static OptionSpec text(String label, String description, String name) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** May be given more than once. */
    public static OptionSpec texts(String label, String description, String name) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    public static List<String> values(ParseResult arguments, String option) {
        String[] given = arguments.matchedOptionValue(option, new String[0]);
        return List.of(given);
    }

    public static OptionSpec port(String description) {
        return OptionSpec.builder("--port")
                .paramLabel("<port>")
                .type(Integer.class)
                .converters(new Expected<>("a port from 0 to 65535", Flags::portNumber))
                .description(description)
                .build();
    }

    /** One word at the most. */
    public static PositionalParamSpec word(String label, String description, String arity) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index("0")
                .arity(arity)
                .required(arity.startsWith("1"))
                .type(String.class)
                .description(description)
                .build();
    }

    public static Optional<String> word(ParseResult arguments) {
        return Optional.ofNullable(arguments.matchedPositionalValue(0, null));
    }

    public static PositionalParamSpec words(String label, String description, String arity) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(arity.startsWith("1"))
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** The words that were given, in order. */
    public static List<String> words(ParseResult arguments) {
        String[] given = arguments.matchedPositionalValue(0, new String[0]);
        return List.of(given);
    }

    private static Optional<Integer> portNumber(String text) {
        return number(text, 5).filter(port -> port <= HIGHEST_PORT);
    }

    /** A whole number of so many plain digits at the most: no sign, no space, none of another script. */
    public static Optional<Integer> number(String text, int mostDigits) {
        boolean digits =
                !text.isEmpty() && text.length() <= mostDigits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
