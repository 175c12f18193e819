package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.CommandName.Reach;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /**
     * Gives a next step what a person typed to say which project is meant: the same file, user, address or sandbox. Without
     * it the step would be about another one. What the step says itself stays.
     */
    private record SameProject(GlobalOptions typed, boolean sameConnector, boolean sameUser)
            implements UnaryOperator<Invocation> {

        private static final List<String> PROJECT = List.of("--account", "--user", "--env-file", "--config");
        /** Each says where Alloy is, so a step that has one needs none. */
        private static final List<String> PLACES = List.of("--base-url", "--sandbox");

        @Override
        public Invocation apply(Invocation step) {
            return step.name().reach() == Reach.NOTHING || step.says("--help") ? step : step.and(missing(step));
        }

        private List<String> missing(Invocation step) {
            List<String> more = new ArrayList<>();
            boolean everyOne = step.name() == CommandName.LIST && step.says("--all");
            if (sameConnector && step.name().reach() == Reach.CONNECTOR && !everyOne) {
                add("--connector", step, more);
            }
            if (PLACES.stream().anyMatch(step::says)) {
                return more;
            }
            Stream.concat(PROJECT.stream(), Stream.of("--base-url"))
                    .filter(option -> sameUser || !option.equals("--user"))
                    .forEach(option -> add(option, step, more));
            typed.text("--sandbox").map(GlobalOptions::sandboxFlag).ifPresent(more::add);
            return more;
        }

        private void add(String option, Invocation step, List<String> more) {
            typed.text(option)
                    .filter(any -> !step.says(option))
                    .ifPresent(value -> more.addAll(List.of(option, value)));
        }
    }
}
