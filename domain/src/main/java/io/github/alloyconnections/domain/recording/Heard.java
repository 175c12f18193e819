package io.github.alloyconnections.domain.recording;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of one question; neither an answer nor a failure if it was still under way when the decision was made.
 *
 * @param <T> what is answered
 */
public record Heard<T>(Optional<T> answer, Optional<Failed> failure) {

    /** The question failed. */
    public record Failed(Kind kind, String message, Optional<Duration> retryAfter) {

        /** The failure as it was met. */
        public RemoteServiceException thrown() {
            return new RemoteServiceException(kind, message, retryAfter);
        }
    }

    public static <T> Heard<T> answered(T answer) {
        return new Heard<>(Optional.of(answer), Optional.empty());
    }

    public static <T> Heard<T> failed(RemoteServiceException thrown) {
        return new Heard<>(
                Optional.empty(),
                Optional.of(new Failed(thrown.kind(), String.valueOf(thrown.getMessage()), thrown.retryAfter())));
    }

    /** Nothing came before the decision was made. */
    public static <T> Heard<T> nothing() {
        return new Heard<>(Optional.empty(), Optional.empty());
    }

    public boolean isOpen() {
        return answer.isEmpty() && failure.isEmpty();
    }
}
