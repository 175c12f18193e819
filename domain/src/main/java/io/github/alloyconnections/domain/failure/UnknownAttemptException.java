package io.github.alloyconnections.domain.failure;

/** This project has no attempt of that name: it was mistyped or forgotten, is too old, or belongs to another project. */
public final class UnknownAttemptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownAttemptException() {
        super(
                "this project has no such attempt to connect; it may be mistyped, forgotten, too old, or another project's");
    }
}
