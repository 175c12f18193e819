package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flag that says how to choose. */
public final class PolicyOption {

    private static final String NAME = "--policy";
    private static final List<String> WORDS =
            SelectionPolicy.plain().stream().map(SelectionPolicy::label).toList();
    private static final String NAMES = String.join(", ", WORDS) + " or name:<glob>";

    private PolicyOption() {}

    public static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel("<policy>")
                .type(SelectionPolicy.class)
                .converters(new Expected<>(NAMES, SelectionPolicy::parse))
                .completionCandidates(WORDS)
                .description(NAMES + " (default: working)")
                .build());
    }

    public static Optional<SelectionPolicy> of(ParseResult arguments) {
        return Optional.ofNullable(arguments.matchedOptionValue(NAME, null));
    }
}
