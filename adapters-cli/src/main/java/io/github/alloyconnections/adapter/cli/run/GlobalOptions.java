package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The options that every command takes, before its name and after it; what stands after it wins. */
public final class GlobalOptions {

    private final List<ParseResult> innermostFirst;

    private GlobalOptions(List<ParseResult> innermostFirst) {
        this.innermostFirst = innermostFirst;
    }

    public static GlobalOptions of(List<ParseResult> innermostFirst) {
        return new GlobalOptions(List.copyOf(innermostFirst));
    }

    /** How a preset is asked for again. */
    static String sandboxFlag(String preset) {
        return preset.equals(GlobalOptionSpecs.DEFAULT_PRESET) ? "--sandbox" : "--sandbox=" + preset;
    }

    /** Refuses what contradicts itself. */
    public void check() {
        if (has("--sandbox") && has("--base-url")) {
            throw CommandFailure.of(
                    ErrorCode.USAGE,
                    "--sandbox and --base-url exclude one another: a simulator has an address of its own",
                    NextStep.run(CommandName.WHICH.with("--sandbox"), "runs against the simulator"));
        }
    }

    /** The next step with what was typed to say which project, and which connector, is meant. */
    public NextStep inSameProject(NextStep step) {
        return step.running(new SameProject(this, true, true));
    }

    /** The command line with what was typed to say which project is meant. */
    Invocation inSameProject(Invocation command) {
        return new SameProject(this, false, true).apply(command);
    }

    /** The same as whom calls run when nobody is named. */
    Invocation inSameProjectWithoutUser(Invocation command) {
        return new SameProject(this, false, false).apply(command);
    }

    /** The failure with steps that stay in the same project. */
    public Failure inSameProject(Failure failure) {
        return new Failure(
                failure.code(),
                failure.message(),
                failure.next().stream().map(this::inSameProject).toList(),
                failure.retryAfter());
    }

    public Optional<String> text(String option) {
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

    public boolean has(String option) {
        return innermostFirst.stream().anyMatch(parsed -> parsed.hasMatchedOption(option));
    }

    public OutputFormat format() {
        return this.<OutputChoice>value("--output").orElse(OutputChoice.DEFAULT).format();
    }

    /** Whether a provider's own answer is wanted, as it is. */
    public boolean raw() {
        return ownFormat().filter("raw"::equals).isPresent();
    }

    /** A format that a few commands alone have. */
    public Optional<String> ownFormat() {
        return this.<OutputChoice>value("--output").flatMap(OutputChoice::own);
    }

    public Overrides overrides() {
        return new Overrides(
                text("--connector"),
                text("--user"),
                text("--base-url"),
                text("--env-file"),
                text("--config"),
                value("--timeout"),
                text("--sandbox"),
                text("--account"),
                value("--candidates"));
    }
}
