package io.github.alloyconnections.domain.diagnosis;

import java.util.Optional;

/**
 * One thing the doctor looked at.
 *
 * @param name what was looked at, in a few words
 * @param detail what it showed
 * @param remedy what mends it; empty if nothing is wrong
 */
public record Check(String name, Result result, String detail, Optional<Advice> remedy) {

    /** How it went. */
    public enum Result {
        PASSED,
        /** Nothing is broken, but it will surprise somebody. */
        WARNING,
        FAILED,
        /** Could not be looked at, because an earlier check failed. */
        SKIPPED
    }

    /** A check that passed. */
    public static Check passed(String name, String detail) {
        return new Check(name, Result.PASSED, detail, Optional.empty());
    }

    /** A check that did not pass, and what mends it. */
    public static Check of(String name, Result result, String detail, Advice remedy) {
        return new Check(name, result, detail, Optional.of(remedy));
    }
}
