package io.github.alloyconnections.domain.watch;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that somebody who watches is told.
 *
 * @param connection the one that it is about; of a decision the one that is chosen now
 * @param from what it was: a state of health, or the id that was chosen
 * @param to what it is now
 * @param message a sentence without its full stop
 */
public record WatchEvent(
        Kind kind,
        Instant at,
        ConnectorId connector,
        Optional<ConnectionId> connection,
        Optional<String> from,
        Optional<String> to,
        String message) {

    /** What is told. */
    public enum Kind {
        /** How things stand at the beginning. */
        STATE("state"),
        /** A connection's health is another one. */
        HEALTH("health"),
        /** Another connection is to be used, or none. */
        DECISION("decision"),
        /** From now on nothing can be told; said once. */
        UNTOLD("untold"),
        /** It can be told again. */
        TOLD("told");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The published word. */
        public String word() {
            return word;
        }

        /** Whether something has changed, in contrast to what is known of it. */
        public boolean isChange() {
            return this == HEALTH || this == DECISION;
        }
    }
}
