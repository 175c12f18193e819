package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The flag that says how to choose. */
final class PolicyOption {

    private static final String NAME = "--policy";

    private PolicyOption() {}

    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel("<policy>")
                .type(SelectionPolicy.class)
                .converters(PolicyOption::parse)
                .description("working (default), pinned, latest, oldest or name:<glob>")
                .build());
    }

    static Optional<SelectionPolicy> of(ParseResult arguments) {
        return Optional.ofNullable(arguments.matchedOptionValue(NAME, null));
    }

    private static SelectionPolicy parse(String text) {
        return SelectionPolicy.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "expected working, pinned, latest, oldest or name:<glob>, not '" + text + "'"));
    }
}
