package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;

/** The pin before this one was asked for, and none is remembered. */
public final class NoPreviousPinException extends RefusalException {

    private static final long serialVersionUID = 1L;

    public NoPreviousPinException(String variable) {
        super("no earlier value of " + variable + " is remembered for this project");
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(ErrorCode.NO_PREVIOUS_PIN, NextStep.run(CommandName.USE, "decides anew and pins"));
    }
}
