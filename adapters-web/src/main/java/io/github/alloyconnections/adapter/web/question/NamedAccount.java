package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;

/**
 * The account that a question is about.
 *
 * @param said what the question says of it; if it says nothing the project's settings do, and an empty text means all
 */
public record NamedAccount(Optional<String> said) {

    /** Of a question that says nothing of it. */
    public static NamedAccount unsaid() {
        return new NamedAccount(Optional.empty());
    }

    private Optional<String> wanted() {
        return said.filter(text -> !text.isBlank());
    }

    ConnectionOverview list(ForChoosingConnections choosing, ConnectorId connector) {
        return said.isEmpty() ? choosing.list(connector) : choosing.list(connector, wanted());
    }

    ConnectionOverview probed(ForVerifyingConnections verifying, ConnectorId connector) {
        return said.isEmpty()
                ? verifying.verifyAll(connector, Optional.empty(), ProbeListener.none())
                : verifying.verifyAll(connector, Optional.empty(), wanted(), ProbeListener.none());
    }

    Decision decision(ForChoosingConnections choosing, ConnectorId connector, SelectionPolicy policy) {
        return said.isEmpty()
                ? choosing.decide(connector, policy, ProbeListener.none())
                : choosing.decide(connector, policy, wanted(), ProbeListener.none());
    }

    /** Pins what is decided about it. */
    public PinResult use(ForPinningConnections pinning, ConnectorId connector, SelectionPolicy policy, PinMode mode) {
        return said.isEmpty()
                ? pinning.use(connector, policy, mode, ProbeListener.none())
                : pinning.use(connector, policy, wanted(), mode, ProbeListener.none());
    }
}
