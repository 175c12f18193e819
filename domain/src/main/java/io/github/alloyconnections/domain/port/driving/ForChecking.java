package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockChange;
import java.util.List;

/**
 * Comparing a project with what its team agreed on, and with what there is now.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException} if the lock cannot be
 * understood, and {@link io.github.alloyconnections.domain.failure.RemoteServiceException} if the API key or a setting is
 * wrong. That Alloy cannot be asked just now is part of a report instead.
 */
public interface ForChecking {

    /** The connectors that the project uses: those of its lock, and of each that is listed those with a pin. */
    List<ConnectorId> connectors();

    /** Looks at these connectors; without side effects. */
    CheckReport check(List<ConnectorId> connectors, ProbeListener watcher);

    /**
     * Writes down for these connectors that what is pinned is what the team agreed on; without a pin, what works. What is
     * dead, or cannot be told, is not written down.
     */
    LockChange update(List<ConnectorId> connectors, ProbeListener watcher);
}
