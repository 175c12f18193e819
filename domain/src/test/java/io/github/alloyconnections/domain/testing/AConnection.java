package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.Optional;

/** Builds a connection; unless said otherwise a Notion one of the seed's user, created when its id says. */
public final class AConnection {

    private final ConnectionId id;
    private Optional<String> name = Optional.empty();
    private Optional<ConnectorId> connector = Optional.of(Seed.NOTION);
    private CreationTime created;
    private Optional<Instant> updatedAt = Optional.empty();
    private Owner owner = Seed.USER;

    private AConnection(ConnectionId id) {
        this.id = id;
        this.created = CreationTime.reported(id.createdAt());
    }

    public static AConnection of(ConnectionId id) {
        return new AConnection(id);
    }

    public static AConnection of(String id) {
        return of(new ConnectionId(id));
    }

    public AConnection named(String given) {
        name = Optional.of(given);
        return this;
    }

    public AConnection ofConnector(ConnectorId other) {
        connector = Optional.of(other);
        return this;
    }

    /** Its row does not tell which app it is for. */
    public AConnection ofNoConnector() {
        connector = Optional.empty();
        return this;
    }

    public AConnection createdAt(Instant moment) {
        created = CreationTime.reported(moment);
        return this;
    }

    /** Its row said nothing of when it was made. */
    public AConnection undated() {
        created = CreationTime.from(id);
        return this;
    }

    public AConnection updatedAt(Instant moment) {
        updatedAt = Optional.of(moment);
        return this;
    }

    public AConnection ownedBy(Owner other) {
        owner = other;
        return this;
    }

    public Connection build() {
        return new Connection(id, name, connector, connector.map(app -> app + "-oauth2"), created, updatedAt, owner);
    }
}
