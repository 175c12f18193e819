package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.diagnosis.Advice;

/** A next step: {@code {command, why}}. */
public record AdviceJson(String command, String why) {

    /** The published form of an advice. */
    public static AdviceJson of(Advice advice) {
        return new AdviceJson(advice.command(), advice.why());
    }
}
