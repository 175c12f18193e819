package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;

/** A request that is refused before the core is asked anything. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final NextStep REFERENCE =
            NextStep.other("GET /openapi.json", "describes every path and what it takes");

    private final transient Failure failure;

    private RefusedRequestException(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    /** A refusal; the message must not repeat what may be a secret. */
    public static RefusedRequestException of(ErrorCode code, String message) {
        return new RefusedRequestException(Failure.of(code, message, REFERENCE));
    }

    /** A refusal with its own next steps. */
    public static RefusedRequestException of(Failure failure) {
        return new RefusedRequestException(failure);
    }

    /** The request is not written as this path takes it. */
    public static RefusedRequestException usage(String message) {
        return of(ErrorCode.USAGE, message);
    }

    public Failure failure() {
        return failure;
    }
}
