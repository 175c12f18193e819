package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Instant;

/**
 * What is written down of one deletion.
 *
 * @param detail why, or how it is known
 */
public record JournalEntry(Step step, ConnectionId id, String detail, Instant at) {

    /** How far a deletion is. */
    public enum Step {
        /** About to be asked for: without a later entry nobody knows what became of it. */
        DELETING("deleting"),
        /** A list no longer shows it. */
        DELETED("deleted"),
        /** It is still there. */
        NOT_DELETED("not deleted"),
        /** Nobody knows whether it is gone. */
        OUTCOME_UNKNOWN("outcome unknown");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** The wording in the journal. */
        public String words() {
            return words;
        }
    }
}
