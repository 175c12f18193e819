package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;

/**
 * Whether a probe can fail at all: the same call through a connection that cannot exist must find none. Where that is
 * answered too, an answer proves nothing. Asked once for all connections of a connector, and only if one seems to work.
 */
public final class NegativeControl {

    /** Ids begin with the second in which they were made, and Alloy is younger than that of this one. */
    public static final ConnectionId NOBODY_S = new ConnectionId("000000000000000000000000");

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final Optional<ActionId> action;

    public NegativeControl(ChoosingPorts ports, ConnectorId connector, Optional<ActionId> action) {
        this.ports = ports;
        this.connector = connector;
        this.action = action;
    }

    /** The same entries; what seemed to work is unverifiable if the control was answered. */
    public List<ConnectionEntry> over(List<ConnectionEntry> probed) {
        boolean worthIt =
                probed.stream().anyMatch(entry -> isUsable(entry) && !entry.id().equals(NOBODY_S));
        if (!worthIt || !isAnswered()) {
            return probed;
        }
        return probed.stream()
                .map(entry -> entry.health()
                        .filter(health -> health.state().isUsable())
                        .map(health -> entry.with(doubted(health)))
                        .orElse(entry))
                .toList();
    }

    private static boolean isUsable(ConnectionEntry entry) {
        return entry.health().map(Health::state).filter(HealthState::isUsable).isPresent();
    }

    /** A control that comes to nothing does not speak against what was shown. */
    private boolean isAnswered() {
        try {
            return ports.probe().probe(NOBODY_S, connector, ports.facts().owner(), action)
                    instanceof ProbeOutcome.Answered;
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return false;
        }
    }

    private static Health doubted(Health health) {
        return new Health(
                HealthState.UNVERIFIABLE,
                health.proof(),
                Optional.of("the same call through " + NOBODY_S
                        + ", which cannot exist, was answered too: an answer proves nothing here"),
                health.count(),
                health.latency(),
                health.checkedAt(),
                Optional.of("check with 'alloy-connections doctor' that this is Alloy's own address"));
    }
}
