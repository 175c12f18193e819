package io.github.alloyconnections.adapter.cli.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Describes the options that every command takes. */
public final class GlobalOptionSpecs {

    static final String DEFAULT_PRESET = "seed";

    private static final int AFTER_THE_COMMANDS_OWN = 100;

    private static final int MOST_CANDIDATES = 100_000;

    private GlobalOptionSpecs() {}

    public static void describe(CommandSpec spec) {
        spec.addArgGroup(ArgGroupSpec.builder()
                .validate(false)
                .heading("%nEverywhere:%n")
                .order(AFTER_THE_COMMANDS_OWN)
                .addArg(Flags.text("<name>", "the app to ask about, in any case", "--connector"))
                .addArg(Flags.text("<id>", "the Alloy user to act for; '' for the API key's own", "--user"))
                .addArg(Flags.text("<name>", "only what is connected to this account, by name or id", "--account"))
                .addArg(output())
                .addArg(Flags.text("<file>", "the project's file (default: .env)", "--env-file"))
                .addArg(Flags.text("<file>", "in place of alloy-connections.conf", "--config"))
                .addArg(Flags.text("<url>", "where Alloy is", "--base-url"))
                .addArg(sandbox())
                .addArg(timeout())
                .addArg(candidates())
                .addArg(Flags.flag("never ask, fail instead", "--no-input"))
                .addArg(Flags.flag("plain text (so does NO_COLOR)", "--no-color"))
                .addArg(flag("all rows, and more when something fails", "-v", "--verbose")
                        .build())
                .addArg(flag("this text", "-h", "--help").usageHelp(true).build())
                .addArg(flag("the version", "-V", "--version").versionHelp(true).build())
                .build());
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .type(boolean.class)
                .arity("0")
                .description(description);
    }

    private static OptionSpec output() {
        return OptionSpec.builder("-o", "--output")
                .paramLabel("<format>")
                .type(OutputChoice.class)
                .converters(
                        new Expected<>("table, json or id; raw of exec; github or junit of check", OutputChoice::parse))
                .completionCandidates(OutputChoice.WORDS)
                .description("table, json or id; raw for a provider's own answer; github, junit for check")
                .build();
    }

    private static OptionSpec timeout() {
        return OptionSpec.builder("--timeout")
                .paramLabel("<time>")
                .type(Duration.class)
                .converters(new Expected<>("a time such as 500ms, 2s or 1m, up to an hour", WaitingTime::parse))
                .description("for each call to Alloy: 500ms, 2s, 1m")
                .build();
    }

    private static OptionSpec candidates() {
        return OptionSpec.builder("--candidates")
                .paramLabel("<number>")
                .type(Integer.class)
                .converters(new Expected<>("a number from 1 to 100000", GlobalOptionSpecs::number))
                .description("how many to try at the most (default: probe.candidates, 30)")
                .build();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Integer.valueOf(text)).filter(most -> most <= MOST_CANDIDATES)
                : Optional.empty();
    }

    private static OptionSpec sandbox() {
        return OptionSpec.builder("--sandbox")
                .paramLabel("<preset>")
                .type(String.class)
                .arity("0..1")
                .fallbackValue(DEFAULT_PRESET)
                .preprocessor(new AttachedPreset())
                .description("run against a simulator of Alloy; needs no key")
                .build();
    }

    /** The preset must be attached by '=', so that the word after a bare {@code --sandbox} keeps its own meaning. */
    private static final class AttachedPreset implements IParameterPreprocessor {

        @Override
        @SuppressWarnings("JdkObsolete") // The parser's own signature.
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                arguments.push(DEFAULT_PRESET);
            }
            return false;
        }
    }
}
