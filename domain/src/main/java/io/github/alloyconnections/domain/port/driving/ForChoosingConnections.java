package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Survey;
import java.util.Optional;

/**
 * Which connections there are, and which one to use. Without side effects.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be
 * asked at all; a connection that cannot be judged is part of the answer instead.
 */
public interface ForChoosingConnections {

    /** One connector's connections, newest first, unprobed; those of one account, if the project's settings name one. */
    ConnectionOverview list(ConnectorId connector);

    /**
     * The same of one account.
     *
     * @param account its name or id as somebody typed it; empty for all
     */
    default ConnectionOverview list(ConnectorId connector, Optional<String> account) {
        return list(connector);
    }

    /** Every connector's connections, newest first, unprobed. */
    ConnectionOverview listAll();

    /** Applies a policy; to the connections of one account, if the project's settings name one. */
    Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher);

    /**
     * Applies a policy to the connections of one account.
     *
     * @param account its name or id as somebody typed it; empty for whichever the policy arrives at
     */
    default Decision decide(
            ConnectorId connector, SelectionPolicy policy, Optional<String> account, ProbeListener watcher) {
        return decide(connector, policy, watcher);
    }

    /** The default decision and the whole list that it was made with. */
    default Survey survey(ConnectorId connector, ProbeListener watcher) {
        return new Survey(list(connector), decide(connector, SelectionPolicy.working(), watcher));
    }

    /** What programs should use: the pin alone if there is one, else the {@code working} choice. */
    Decision decideForUse(ConnectorId connector, ProbeListener watcher);
}
