package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.ConnectionId;

/** Is told of every deletion once it is confirmed; must not throw or linger. */
@FunctionalInterface
public interface PruneListener {

    /**
     * Takes one deletion.
     *
     * @param done how many there are by now
     * @param of how many the plan holds
     */
    void deleted(ConnectionId id, int done, int of);

    /** Watches nothing. */
    static PruneListener none() {
        return (id, done, of) -> {};
    }
}
