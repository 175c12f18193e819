package io.github.alloyconnections.contract;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains the failures that only connecting knows. */
final class ConnectFailures {

    private static final Advice RECOVER =
            new Advice("alloy-connections recover", "lists this project's attempts and how they stand");

    private static final int MOST_WAYS = 8;

    private ConnectFailures() {}

    static Optional<Failure> explain(RuntimeException thrown) {
        if (thrown instanceof MissingInputsException inputs) {
            return Optional.of(inputs(inputs));
        } else if (thrown instanceof WayNotChosenException ways) {
            return Optional.of(ways(ways));
        } else if (thrown instanceof LostBeginningException lost) {
            return Optional.of(lost(lost));
        } else if (thrown instanceof UnknownAttemptException) {
            return Optional.of(Failure.of(ErrorCode.UNKNOWN_ATTEMPT, String.valueOf(thrown.getMessage()), RECOVER));
        } else if (thrown instanceof UnclaimableConnectionException) {
            return Optional.of(
                    Failure.of(ErrorCode.UNCLAIMABLE_CONNECTION, String.valueOf(thrown.getMessage()), RECOVER));
        }
        return Optional.empty();
    }

    private static Failure lost(LostBeginningException thrown) {
        return Failure.of(
                ErrorCode.OUTCOME_UNKNOWN,
                thrown.getMessage()
                        + "; it was sent once, and the connection may have been made: look before you repeat it",
                new Advice("alloy-connections recover " + thrown.attempt(), "looks for it, tests and pins it"));
    }

    private static Failure ways(WayNotChosenException thrown) {
        Advice[] next = thrown.ways().stream()
                .limit(MOST_WAYS)
                .map(way -> new Advice(
                        "alloy-connections connect " + thrown.connector() + " --auth "
                                + CommandWord.of(way.authenticationType()),
                        WayWords.brief(way)))
                .toArray(Advice[]::new);
        ErrorCode code = thrown.wrong().isPresent() ? ErrorCode.UNKNOWN_WAY : ErrorCode.AMBIGUOUS;
        return Failure.of(code, thrown.getMessage() + "; nothing was begun", next);
    }

    private static Failure inputs(MissingInputsException thrown) {
        List<String> lines = new ArrayList<>();
        thrown.missing().forEach(field -> lines.add("- " + field.name() + ": " + WayWords.about(field)));
        String told = lines.isEmpty() ? "" : ":\n" + String.join("\n", lines);
        return Failure.of(
                thrown.missing().isEmpty() && thrown.gaps().unknown().isEmpty()
                        ? ErrorCode.INVALID_INPUT
                        : ErrorCode.MISSING_INPUTS,
                thrown.getMessage() + "; nothing was sent" + told,
                advice(thrown));
    }

    private static Advice advice(MissingInputsException thrown) {
        String command = "alloy-connections connect " + thrown.connector();
        if (thrown.missing().isEmpty()) {
            return new Advice(command + " --help", "shows how inputs are given");
        }
        StringBuilder flags = new StringBuilder();
        boolean piped = false;
        for (InputField field : thrown.missing()) {
            String value = !field.secret() ? "…" : piped ? "@FILE" : "-";
            piped |= field.secret();
            flags.append(" --data ")
                    .append(CommandWord.of(field.name()))
                    .append('=')
                    .append(value);
        }
        return new Advice(command + way(thrown) + flags, why(thrown, piped));
    }

    private static String way(MissingInputsException thrown) {
        String word = thrown.way().authenticationType();
        return thrown.way().needsConsent() && thrown.way().isCalled("oauth2") ? "" : " --auth " + CommandWord.of(word);
    }

    private static String why(MissingInputsException thrown, boolean piped) {
        String names = thrown.missing().stream().map(InputField::name).collect(Collectors.joining(", "));
        return "tells it " + names + (piped ? "; - reads standard input, @FILE a file" : "");
    }
}
