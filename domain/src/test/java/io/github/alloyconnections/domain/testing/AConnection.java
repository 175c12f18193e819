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

    private final Connection built;

    private AConnection(Connection built) {
        this.built = built;
    }

    public static AConnection of(ConnectionId id) {
        return new AConnection(new Connection(
                id,
                Optional.empty(),
                Optional.of(Seed.NOTION),
                Optional.of("notion-oauth2"),
                CreationTime.reported(id.createdAt()),
                Optional.empty(),
                Seed.USER));
    }

    public static AConnection of(String id) {
        return of(new ConnectionId(id));
    }

    public AConnection named(String name) {
        return new AConnection(new Connection(
                built.id(),
                Optional.of(name),
                built.connector(),
                built.type(),
                built.created(),
                built.updatedAt(),
                built.owner()));
    }

    public AConnection ofConnector(ConnectorId connector) {
        return new AConnection(new Connection(
                built.id(),
                built.name(),
                Optional.of(connector),
                Optional.of(connector + "-oauth2"),
                built.created(),
                built.updatedAt(),
                built.owner()));
    }

    public AConnection ofNoConnector() {
        return new AConnection(new Connection(
                built.id(),
                built.name(),
                Optional.empty(),
                Optional.empty(),
                built.created(),
                built.updatedAt(),
                built.owner()));
    }

    public AConnection createdAt(Instant moment) {
        return created(CreationTime.reported(moment));
    }

    /** Its row said nothing of when it was made. */
    public AConnection undated() {
        return created(CreationTime.from(built.id()));
    }

    public AConnection updatedAt(Instant moment) {
        return new AConnection(new Connection(
                built.id(),
                built.name(),
                built.connector(),
                built.type(),
                built.created(),
                Optional.of(moment),
                built.owner()));
    }

    public AConnection ownedBy(Owner owner) {
        return new AConnection(new Connection(
                built.id(), built.name(), built.connector(), built.type(), built.created(), built.updatedAt(), owner));
    }

    private AConnection created(CreationTime time) {
        return new AConnection(new Connection(
                built.id(), built.name(), built.connector(), built.type(), time, built.updatedAt(), built.owner()));
    }

    public Connection build() {
        return built;
    }
}
