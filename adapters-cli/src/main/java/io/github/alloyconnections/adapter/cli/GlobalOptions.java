package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.settings.Overrides;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options that every command takes, before its name and after it; what stands after it wins. */
final class GlobalOptions {

    private static final String DEFAULT_PRESET = "seed";

    private final List<ParseResult> innermostFirst;

    private GlobalOptions(List<ParseResult> innermostFirst) {
        this.innermostFirst = innermostFirst;
    }

    static GlobalOptions of(ParseResult command, ParseResult root) {
        return new GlobalOptions(List.of(command, root));
    }

    static void describe(CommandSpec spec) {
        ArgGroupSpec.Builder everywhere = ArgGroupSpec.builder()
                .validate(false)
                .heading("%nEverywhere:%n")
                .order(100);
        everywhere.addArg(text("<name>", "the app to ask about, in any case", "--connector"));
        everywhere.addArg(text("<id>", "the Alloy user to act for; '' for the API key's own", "--user"));
        everywhere.addArg(converted("<format>", GlobalOptions::format, "-o", "--output")
                .type(OutputFormat.class)
                .description("table, json or id")
                .build());
        everywhere.addArg(text("<file>", "the project's file (default: .env)", "--env-file"));
        everywhere.addArg(text("<file>", "in place of alloy-connections.conf", "--config"));
        everywhere.addArg(text("<url>", "where Alloy is", "--base-url"));
        everywhere.addArg(sandbox());
        everywhere.addArg(converted("<time>", GlobalOptions::time, "--timeout")
                .type(Duration.class)
                .description("for each call to Alloy: 500ms, 2s, 1m")
                .build());
        everywhere.addArg(flag("never ask, fail instead", "--no-input").build());
        everywhere.addArg(flag("plain text (so does NO_COLOR)", "--no-color").build());
        everywhere.addArg(
                flag("say more when something fails", "-v", "--verbose").build());
        everywhere.addArg(flag("this text", "-h", "--help").usageHelp(true).build());
        everywhere.addArg(
                flag("the version", "-V", "--version").versionHelp(true).build());
        spec.addArgGroup(everywhere.build());
    }

    private static OptionSpec text(String label, String description, String name) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .type(boolean.class)
                .arity("0")
                .description(description);
    }

    private static OptionSpec.Builder converted(String label, ITypeConverter<?> converter, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .paramLabel(label)
                .converters(converter);
    }

    /** The preset must be attached by '=', so that the word after a bare {@code --sandbox} keeps its own meaning. */
    private static OptionSpec sandbox() {
        return OptionSpec.builder("--sandbox")
                .paramLabel("<preset>")
                .type(String.class)
                .arity("0..1")
                .fallbackValue(DEFAULT_PRESET)
                .preprocessor((arguments, spec, option, info) -> {
                    if (!"=".equals(info.get("separator"))) {
                        arguments.push(DEFAULT_PRESET);
                    }
                    return false;
                })
                .description("run against a simulator of Alloy; needs no key")
                .build();
    }

    private static OutputFormat format(String text) {
        return OutputFormat.parse(text)
                .orElseThrow(() -> new TypeConversionException("expected table, json or id, not '" + text + "'"));
    }

    private static Duration time(String text) {
        return WaitingTime.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "expected a time such as 500ms, 2s or 1m, up to an hour, not '" + text + "'"));
    }

    /** How a preset is asked for again. */
    static String sandboxFlag(String preset) {
        return preset.equals(DEFAULT_PRESET) ? " --sandbox" : " --sandbox=" + Shell.word(preset);
    }

    /** Refuses what contradicts itself. */
    void check() {
        if (has("--sandbox") && has("--base-url")) {
            throw CommandFailure.of(
                    ErrorCode.USAGE,
                    "--sandbox and --base-url exclude one another: a simulator has an address of its own",
                    new Advice("alloy-connections which --sandbox", "runs against the simulator"));
        }
    }

    Optional<String> text(String option) {
        return value(option);
    }

    private <T> Optional<T> value(String option) {
        for (ParseResult parsed : innermostFirst) {
            if (parsed.hasMatchedOption(option)) {
                return Optional.of(parsed.matchedOptionValue(option, null));
            }
        }
        return Optional.empty();
    }

    boolean has(String option) {
        return innermostFirst.stream().anyMatch(parsed -> parsed.hasMatchedOption(option));
    }

    OutputFormat format() {
        return this.<OutputFormat>value("--output").orElse(OutputFormat.TABLE);
    }

    Overrides overrides() {
        return new Overrides(
                text("--connector"),
                text("--user"),
                text("--base-url"),
                text("--env-file"),
                text("--config"),
                value("--timeout"),
                text("--sandbox"));
    }
}
