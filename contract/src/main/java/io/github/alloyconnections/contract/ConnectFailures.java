package io.github.alloyconnections.contract;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains the failures that only connecting knows. */
final class ConnectFailures {

    private static final Advice RECOVER =
            new Advice("alloy-connections recover", "lists this project's attempts and how they stand");

    private ConnectFailures() {}

    static Optional<Failure> explain(RuntimeException thrown) {
        if (thrown instanceof MissingInputsException inputs) {
            return Optional.of(inputs(inputs));
        } else if (thrown instanceof UnknownAttemptException) {
            return Optional.of(Failure.of(ErrorCode.UNKNOWN_ATTEMPT, String.valueOf(thrown.getMessage()), RECOVER));
        } else if (thrown instanceof UnclaimableConnectionException) {
            return Optional.of(
                    Failure.of(ErrorCode.UNCLAIMABLE_CONNECTION, String.valueOf(thrown.getMessage()), RECOVER));
        }
        return Optional.empty();
    }

    private static Failure inputs(MissingInputsException thrown) {
        String flags = thrown.missing().stream()
                .map(field -> " --data " + field.name() + "=…")
                .collect(Collectors.joining());
        String about = thrown.missing().stream()
                .flatMap(field -> field.description().map(text -> field.name() + ": " + text).stream())
                .collect(Collectors.joining("; "));
        return Failure.of(
                ErrorCode.MISSING_INPUTS,
                thrown.getMessage() + (about.isEmpty() ? "" : " (" + about + ")"),
                new Advice("alloy-connections connect " + thrown.connector() + flags, why(thrown)));
    }

    private static String why(MissingInputsException thrown) {
        return thrown.missing().isEmpty()
                ? "without what it does not ask for"
                : "tells it " + thrown.missing().stream().map(InputField::name).collect(Collectors.joining(", "));
    }
}
