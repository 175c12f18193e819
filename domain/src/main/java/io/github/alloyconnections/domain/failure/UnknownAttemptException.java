package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;

/** This project has no attempt of that name: it was mistyped or forgotten, is too old, or belongs to another project. */
public final class UnknownAttemptException extends RefusalException {

    private static final long serialVersionUID = 1L;

    public UnknownAttemptException() {
        super(
                "this project has no such attempt to connect; it may be mistyped, forgotten, too old, or another project's");
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.UNKNOWN_ATTEMPT,
                NextStep.run(CommandName.RECOVER, "lists this project's attempts and how they stand"));
    }
}
