package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A row of one of Alloy's lists of credentials, under whichever names its fields came. */
record CredentialJson(
        ConnectionId id,
        Optional<String> name,
        Optional<ConnectorId> connector,
        Optional<String> type,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt) {

    private static final Set<String> AUTH_WORDS =
            Set.of("oauth2", "oauth", "apikey", "key", "basic", "bearer", "token");

    /** The row, if it has a usable id. */
    static Optional<CredentialJson> from(Row row) {
        return id(row).map(id -> new CredentialJson(
                id,
                row.text("name"),
                connector(row),
                row.text("type").filter(type -> !type.isBlank()),
                Timestamp.of(row, "createdAt", "created_at"),
                Timestamp.of(row, "updatedAt", "updated_at")));
    }

    /** The first field that is filled decides: if that is no id, another field would name another thing. */
    private static Optional<ConnectionId> id(Row row) {
        return Stream.of("credentialId", "connectionId", "id", "_id")
                .filter(row::isFilled)
                .findFirst()
                .flatMap(row::text)
                .flatMap(ConnectionId::parse);
    }

    private static Optional<ConnectorId> connector(Row row) {
        return Stream.of("connectorId", "connector", "app")
                .flatMap(field -> row.text(field).flatMap(ConnectorId::parse).stream())
                .findFirst()
                .or(() -> row.text("type").flatMap(CredentialJson::connectorOfType));
    }

    private static Optional<ConnectorId> connectorOfType(String type) {
        if (isAuthWord(type)) {
            return Optional.empty();
        }
        int dash = type.lastIndexOf('-');
        boolean suffixed = dash >= 0 && isAuthWord(type.substring(dash + 1));
        return ConnectorId.parse(suffixed ? type.substring(0, dash) : type);
    }

    private static boolean isAuthWord(String word) {
        return AUTH_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The connection it describes, with its connector in the spelling that calls use. */
    Connection toConnection(Owner owner, Optional<ConnectorId> spelled) {
        CreationTime created = createdAt.map(CreationTime::reported).orElseGet(() -> CreationTime.from(id));
        return new Connection(id, name, spelled, type, created, updatedAt, owner);
    }
}
