package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Usage;
import java.util.List;

/**
 * Puts a connection's id in the place of others within the project's files, each file whole or not at all. What cannot be
 * changed safely is left, with the reason; it never throws for that.
 */
@FunctionalInterface
public interface UsageEdits {

    /** Changes these places, or only shows it; every other byte stays. */
    Rewriting replace(List<Usage> places, ConnectionId by, boolean preview);
}
