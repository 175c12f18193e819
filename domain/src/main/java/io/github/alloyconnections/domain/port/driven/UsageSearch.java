package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.Set;

/**
 * Where the project writes connection ids down: its files and its environment. Thread-safe; looks anew each time.
 *
 * <p>Bounded in time and size; what it did not look at is told, never left out in silence. A file that cannot be read
 * is such a gap, not a failure.
 */
@FunctionalInterface
public interface UsageSearch {

    /** The places of these ids, in whatever case they are written. */
    UsageReport find(Set<ConnectionId> ids);
}
