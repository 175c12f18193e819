package io.github.alloyconnections.domain.failure;

/** The pin before this one was asked for, and none is remembered. */
public final class NoPreviousPinException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoPreviousPinException(String variable) {
        super("no earlier value of " + variable + " is remembered for this project");
    }
}
