package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;

/** A call that ends with a failure which is already explained. */
public final class FailedCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private FailedCall(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    /** With its next steps. */
    public static FailedCall of(ErrorCode code, String message, NextStep... next) {
        return of(Failure.of(code, message, next));
    }

    /** One that has been explained elsewhere. */
    public static FailedCall of(Failure failure) {
        return new FailedCall(failure);
    }

    Failure failure() {
        return failure;
    }
}
