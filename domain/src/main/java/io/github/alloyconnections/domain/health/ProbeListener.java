package io.github.alloyconnections.domain.health;

import io.github.alloyconnections.domain.connection.ConnectionId;

/** Is told of every probe as its verdict counts, in order, so that a person can watch; must not throw or linger. */
@FunctionalInterface
public interface ProbeListener {

    /**
     * Takes one verdict.
     *
     * @param done how many verdicts there are by now
     * @param atMost how many there can be in this run
     */
    void judged(ConnectionId id, Health health, int done, int atMost);

    /** Watches nothing. */
    static ProbeListener none() {
        return (id, health, done, atMost) -> {};
    }
}
