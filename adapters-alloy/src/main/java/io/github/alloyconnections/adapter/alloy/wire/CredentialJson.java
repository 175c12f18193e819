package io.github.alloyconnections.adapter.alloy.wire;

import io.github.alloyconnections.adapter.alloy.provider.ConnectorTypes;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of one of Alloy's lists of credentials, under whichever names its fields came.
 *
 * @param named its connector, if a field of its own says so
 * @param type tells the connector otherwise; see {@link ConnectorTypes}
 */
public record CredentialJson(
        ConnectionId id,
        Optional<String> name,
        Optional<ConnectorId> named,
        Optional<String> type,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt) {

    private static final List<String> IDS = List.of("credentialId", "connectionId", "id", "_id");
    private static final List<String> CONNECTORS = List.of("connectorId", "connector", "app");

    /** The row, if it has a usable id. */
    public static Optional<CredentialJson> from(RowFields row) {
        return id(row).map(id -> new CredentialJson(
                id,
                row.text("name"),
                named(row),
                row.text("type").map(String::strip).filter(type -> !type.isEmpty()),
                Timestamp.of(row, "createdAt", "created_at"),
                Timestamp.of(row, "updatedAt", "updated_at")));
    }

    /** The first field that is filled decides: if that is no id, another field would name another thing. */
    private static Optional<ConnectionId> id(RowFields row) {
        for (String field : IDS) {
            if (row.isFilled(field)) {
                return row.text(field).flatMap(ConnectionId::parse);
            }
        }
        return Optional.empty();
    }

    private static Optional<ConnectorId> named(RowFields row) {
        for (String field : CONNECTORS) {
            Optional<ConnectorId> connector = row.text(field).flatMap(ConnectorId::parse);
            if (connector.isPresent()) {
                return connector;
            }
        }
        return Optional.empty();
    }

    /** Whether it says the same of its connector, by name and type. */
    public boolean saysTheSameConnectorAs(CredentialJson other) {
        return named.equals(other.named) && type.equals(other.type);
    }

    /** The same row with this type. */
    public CredentialJson ofType(Optional<String> other) {
        return new CredentialJson(id, name, named, other, createdAt, updatedAt);
    }

    /** The connection it describes, with its connector in the spelling that calls use. */
    public Connection toConnection(Owner owner, Optional<ConnectorId> spelled) {
        CreationTime created = createdAt.map(CreationTime::reported).orElseGet(() -> CreationTime.from(id));
        return new Connection(id, name, spelled, type, created, updatedAt, owner);
    }
}
