package io.github.alloyconnections.domain.diagnosis;

import io.github.alloyconnections.domain.step.NextStep;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing the doctor looked at.
 *
 * @param subject what it is about, so that a driver need not read words
 * @param name what was looked at, in a few words
 * @param detail what it showed
 * @param remedy what mends it; empty if nothing is wrong
 */
public record Check(Subject subject, String name, Result result, String detail, Optional<NextStep> remedy) {

    /** What a check is about. */
    public enum Subject {
        SETTINGS,
        KEY,
        UPSTREAM,
        OWNER,
        CONNECTIONS,
        PIN,
        FILES
    }

    /** How it went. */
    public enum Result {
        PASSED,
        /** Nothing is broken, but it will surprise somebody. */
        WARNING,
        FAILED,
        /** Could not be looked at, because an earlier check failed. */
        SKIPPED
    }

    /** The same check with its remedy as a driver says it. */
    public Check saying(UnaryOperator<NextStep> words) {
        return new Check(subject, name, result, detail, remedy.map(words));
    }

    /** A check that passed. */
    public static Check passed(Subject subject, String name, String detail) {
        return new Check(subject, name, Result.PASSED, detail, Optional.empty());
    }

    /** A check that did not pass, and what mends it. */
    public static Check of(Subject subject, String name, Result result, String detail, NextStep remedy) {
        return new Check(subject, name, result, detail, Optional.of(remedy));
    }
}
