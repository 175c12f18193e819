package io.github.alloyconnections.adapter.config.lock;

/** A line of a lock makes no sense. */
final class DamagedLockException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** What is wrong in this line, counted from 1. */
    DamagedLockException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
