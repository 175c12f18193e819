package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.WaitingTime;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --within}: how long a person is waited for. */
public final class WaitOption {

    public static final Duration USUAL = Duration.ofMinutes(5);

    private static final String NAME = "--within";

    private WaitOption() {}

    public static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel("<time>")
                .type(Duration.class)
                .converters(new Expected<>("a time such as 90s or 5m", WaitingTime::parse))
                .description("how long to wait for you (default: 5m)")
                .build());
    }

    public static Optional<Duration> of(ParseResult arguments) {
        return Optional.ofNullable(arguments.matchedOptionValue(NAME, null));
    }
}
