package io.github.alloyconnections.notion.property;

/** Says why a typed value cannot be; never leaves this package. */
final class MistakenValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MistakenValueException(String message) {
        super(message, null, false, false);
    }
}
