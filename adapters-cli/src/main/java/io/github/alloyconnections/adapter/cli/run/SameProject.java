package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.CommandName.Reach;
import io.github.alloyconnections.domain.step.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Gives a next step what a person typed to say which project is meant: the same file, user, address or sandbox. Without
 * it the step would be about another one. What the step says itself stays.
 */
record SameProject(GlobalOptions typed, boolean sameConnector, boolean sameUser) implements UnaryOperator<Invocation> {

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
        typed.text(option).filter(any -> !step.says(option)).ifPresent(value -> more.addAll(List.of(option, value)));
    }
}
