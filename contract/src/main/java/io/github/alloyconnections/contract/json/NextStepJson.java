package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.step.NextStep;

/** A next step: {@code {command, why}}. */
public record NextStepJson(String command, String why) {

    /** The published form of an advice. */
    public static NextStepJson of(NextStep advice) {
        return new NextStepJson(advice.command(), advice.why());
    }
}
