package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains the failures that only connecting knows. */
final class ConnectFailures {

    private static final NextStep RECOVER =
            NextStep.run(CommandName.RECOVER, "lists this project's attempts and how they stand");

    private static final int MOST_WAYS = 8;

    private ConnectFailures() {}

    static Optional<Failure> explain(RuntimeException thrown, Caller caller) {
        if (thrown instanceof MissingInputsException inputs) {
            return Optional.of(inputs(inputs, ConnectWords.of(caller)));
        } else if (thrown instanceof WayNotChosenException ways) {
            return Optional.of(ways(ways, ConnectWords.of(caller)));
        } else if (thrown instanceof LostBeginningException lost) {
            return Optional.of(lost(lost, ConnectWords.of(caller)));
        } else if (thrown instanceof UnknownAttemptException) {
            return Optional.of(Failure.of(ErrorCode.UNKNOWN_ATTEMPT, String.valueOf(thrown.getMessage()), RECOVER));
        } else if (thrown instanceof UnclaimableConnectionException) {
            return Optional.of(
                    Failure.of(ErrorCode.UNCLAIMABLE_CONNECTION, String.valueOf(thrown.getMessage()), RECOVER));
        }
        return Optional.empty();
    }

    private static Failure lost(LostBeginningException thrown, ConnectWords words) {
        return Failure.of(
                ErrorCode.OUTCOME_UNKNOWN,
                thrown.getMessage()
                        + "; it was sent once, and the connection may have been made: look before you repeat it",
                words.looking(thrown.attempt()));
    }

    private static Failure ways(WayNotChosenException thrown, ConnectWords words) {
        NextStep[] next = thrown.ways().stream()
                .limit(MOST_WAYS)
                .map(way -> words.by(thrown.connector(), way))
                .toArray(NextStep[]::new);
        ErrorCode code = thrown.wrong().isPresent() ? ErrorCode.UNKNOWN_WAY : ErrorCode.AMBIGUOUS;
        return Failure.of(code, thrown.getMessage() + "; nothing was begun: name one with " + words.way(), next);
    }

    private static Failure inputs(MissingInputsException thrown, ConnectWords words) {
        String lines = thrown.missing().stream()
                .map(field -> "\n- " + words.input(field.name()) + ": " + WayWords.about(field))
                .collect(Collectors.joining());
        boolean unfit = thrown.missing().isEmpty() && thrown.gaps().unknown().isEmpty();
        return Failure.of(
                unfit ? ErrorCode.INVALID_INPUT : ErrorCode.MISSING_INPUTS,
                thrown.naming(words::input) + "; nothing was sent" + (lines.isEmpty() ? "" : ":" + lines),
                thrown.missing().isEmpty() ? words.asking(thrown.connector()) : words.giving(thrown));
    }
}
