package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connector can be connected in several ways and none was named, or one that it does not offer; nothing was sent. */
public final class WayNotChosenException extends RefusalException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 8;

    private final ConnectorId connector;
    private final transient List<Way> ways;
    private final transient Optional<Wrong> wrong;

    /** A word that names no way, and those that may have been meant. */
    public record Wrong(String word, List<String> near) {

        public Wrong {
            near = List.copyOf(near);
        }
    }

    public WayNotChosenException(ConnectorId connector, List<Way> ways, Optional<Wrong> wrong) {
        super(message(connector, ways, wrong));
        this.connector = connector;
        this.ways = List.copyOf(ways);
        this.wrong = wrong;
    }

    private static String message(ConnectorId connector, List<Way> ways, Optional<Wrong> wrong) {
        String words = ways.stream().map(Way::authenticationType).collect(Collectors.joining(", "));
        return wrong.map(typed -> connector + " cannot be connected by " + typed.word()
                        + (typed.near().isEmpty()
                                ? ""
                                : " (did you mean " + typed.near().get(0) + "?)")
                        + "; it offers " + words)
                .orElseGet(() -> connector + " can be connected in " + ways.size() + " ways: " + words);
    }

    public ConnectorId connector() {
        return connector;
    }

    /** Those that there are. */
    public List<Way> ways() {
        return ways;
    }

    /** What was named; empty if nothing was. */
    public Optional<Wrong> wrong() {
        return wrong;
    }

    @Override
    public Failure explained(CallerWords words) {
        NextStep[] next = ways.stream()
                .limit(MOST_NAMED)
                .map(way -> words.by(connector, way))
                .toArray(NextStep[]::new);
        ErrorCode code = wrong.isPresent() ? ErrorCode.UNKNOWN_WAY : ErrorCode.AMBIGUOUS;
        return failure(code, "; nothing was begun: name one with " + words.way(), next);
    }
}
