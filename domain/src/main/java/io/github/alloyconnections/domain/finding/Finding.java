package io.github.alloyconnections.domain.finding;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing that is not as it was agreed, or will not stay so.
 *
 * @param connection the one that it is about
 * @param message a sentence without its full stop
 * @param place where it stands, if it stands in a file
 * @param next what mends it, the best first
 */
public record Finding(
        Kind kind,
        Severity severity,
        ConnectorId connector,
        Optional<ConnectionId> connection,
        String message,
        Optional<FilePlace> place,
        List<NextStep> next) {

    /** What can be found; in the order of how much it matters. */
    public enum Kind {
        PIN_DEAD("pin-dead", "The pinned connection is dead"),
        PIN_MISSING("pin-missing", "No connection is pinned"),
        NOT_THE_TEAMS("not-the-teams", "Not what the team agreed on"),
        HARD_CODED("hard-coded", "A connection id is hard-coded"),
        NOT_BEST("not-best", "A better connection is there"),
        TWIN_APPEARED("twin-appeared", "A twin appeared"),
        NOT_LOCKED("not-locked", "The lock does not name it"),
        CANNOT_TELL("cannot-tell", "Cannot tell now");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** The published word. */
        public String word() {
            return word;
        }

        /** What it says, in a few words. */
        public String title() {
            return title;
        }
    }

    /** How much it weighs. */
    public enum Severity {
        /** The project does not work as agreed. */
        ERROR,
        /** It works, and somebody should look. */
        WARNING,
        /** Worth knowing, and nobody's fault. */
        NOTICE
    }

    public Finding {
        next = List.copyOf(next);
    }

    /** The same with its next steps as a driver says them. */
    public Finding saying(UnaryOperator<NextStep> words) {
        return new Finding(
                kind,
                severity,
                connector,
                connection,
                message,
                place,
                next.stream().map(words).toList());
    }
}
