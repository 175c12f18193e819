package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;

/** The simulator knows no world of this name; the message lists those it knows. */
public final class UnknownPresetException extends RefusalException {

    private static final long serialVersionUID = 1L;

    public UnknownPresetException(String message) {
        super(message);
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.INVALID_SETTINGS,
                NextStep.run(CommandName.SANDBOX.with("--list"), "shows every world there is, and what it is for"));
    }
}
