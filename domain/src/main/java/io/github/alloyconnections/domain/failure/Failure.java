package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A failure as every driver reports it: what happened and why, and what to do next.
 *
 * @param message one sentence or more, without any secret
 * @param retryAfter how long to wait before trying again, if that is known
 */
public record Failure(ErrorCode code, String message, List<NextStep> next, Optional<Duration> retryAfter) {

    /** What helps where no other command is named. */
    public static final NextStep DOCTOR =
            NextStep.run(CommandName.DOCTOR, "checks key, network, owner and files one by one");

    public Failure {
        next = List.copyOf(next);
    }

    /** A failure with its next steps. */
    public static Failure of(ErrorCode code, String message, NextStep... next) {
        return new Failure(code, message, List.of(next), Optional.empty());
    }

    /** Whether trying the same again can help. */
    public boolean isPassing() {
        return code.kind() == ErrorCode.Kind.PASSING || code.kind() == ErrorCode.Kind.STOPPED;
    }
}
