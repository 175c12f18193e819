package io.github.alloyconnections.domain.failure;

/** The simulator knows no world of this name; the message lists those it knows. */
public final class UnknownPresetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPresetException(String message) {
        super(message);
    }
}
