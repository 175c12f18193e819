package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connector can be connected in several ways and none was named, or one that it does not offer; nothing was sent. */
public final class WayNotChosenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
}
