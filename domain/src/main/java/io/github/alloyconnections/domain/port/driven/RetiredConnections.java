package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.Retirement;
import java.util.List;
import java.util.Optional;

/**
 * Where is written down which connections are out of every choice, and until when.
 *
 * <p>Safe for use by many threads and processes. What is written is complete or not there at all.
 */
public interface RetiredConnections {

    /**
     * All that were written down, those that are over too, each id once, in no order; none if nothing was ever written.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if there is something that cannot be read
     */
    List<Retirement> all();

    /**
     * Writes one down, in the place of an earlier one of the same id.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if it cannot be written; nothing changed
     */
    void retire(Retirement retirement);

    /**
     * Strikes one out.
     *
     * @return what was written down of it; empty if nothing was, and nothing changed
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if it cannot be written; nothing changed
     */
    Optional<Retirement> unretire(ConnectionId id);
}
