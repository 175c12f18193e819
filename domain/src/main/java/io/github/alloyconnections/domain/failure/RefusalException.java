package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/**
 * What the core refuses, or could not do. It explains itself: what happened and why, under which published code, and
 * what to do next. So whoever adds one decides about that at one place, and every driver tells it alike.
 */
public abstract sealed class RefusalException extends RuntimeException
        permits InvalidSettingsException,
                LostBeginningException,
                MissingInputsException,
                NoPreviousPinException,
                PlanOutdatedException,
                ProjectFileException,
                RemoteServiceException,
                UnclaimableConnectionException,
                UnknownActionException,
                UnknownAttemptException,
                UnknownConnectorException,
                UnknownPresetException,
                WayNotChosenException {

    private static final long serialVersionUID = 1L;

    RefusalException(String message) {
        super(message);
    }

    RefusalException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * What happened, why, and what to do next.
     *
     * @param words what the parts of a request are called by whoever is told
     */
    public abstract Failure explained(CallerWords words);

    /** The failure that the message tells. */
    final Failure failure(ErrorCode code, NextStep... next) {
        return Failure.of(code, String.valueOf(getMessage()), next);
    }

    /** The failure that the message tells, with more behind it. */
    final Failure failure(ErrorCode code, String more, NextStep... next) {
        return Failure.of(code, getMessage() + more, next);
    }

    /** A guess, as it stands behind what nobody knows. */
    static String guess(List<?> near) {
        return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }
}
