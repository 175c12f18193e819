package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The overview of a listing that spans connectors: each has its own latest and its own pin. */
record EveryConnector(Listing listing, PinStore pins, List<Retirement> retired, Instant now) {

    ConnectionOverview overview() {
        List<Connection> sorted =
                listing.connections().stream().sorted(Connection.NEWEST_FIRST).toList();
        Map<ConnectorId, Optional<ConnectionId>> pinned = new HashMap<>();
        Set<ConnectorId> seen = new HashSet<>();
        Map<ConnectionId, Instant> until = Retirement.lasting(retired, now);
        List<ConnectionEntry> entries = sorted.stream()
                .map(connection -> entry(connection, pinned, seen, Optional.ofNullable(until.get(connection.id()))))
                .toList();
        return new ConnectionOverview(
                entries, Optional.empty(), Optional.empty(), listing.skipped(), listing.untold(), listing.notes());
    }

    private ConnectionEntry entry(
            Connection connection,
            Map<ConnectorId, Optional<ConnectionId>> pinned,
            Set<ConnectorId> seen,
            Optional<Instant> until) {
        boolean latest =
                until.isEmpty() && connection.connector().filter(seen::add).isPresent();
        boolean isPin = connection
                .connector()
                .flatMap(c -> pinned.computeIfAbsent(c, this::pin))
                .filter(connection.id()::equals)
                .isPresent();
        return new ConnectionEntry(connection, isPin, latest, true, Optional.empty(), until);
    }

    private Optional<ConnectionId> pin(ConnectorId connector) {
        return pins.read(connector).flatMap(Pin::id);
    }
}
