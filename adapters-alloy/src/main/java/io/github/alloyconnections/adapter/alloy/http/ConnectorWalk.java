package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Lists every connector's connections where Alloy lists one connector at a time. */
public final class ConnectorWalk {

    private static final int MOST_CONNECTORS = 50;

    private final AlloyCalls calls;
    private final ConnectorCatalog catalog;

    public ConnectorWalk(AlloyCalls calls, ConnectorCatalog catalog) {
        this.calls = calls;
        this.catalog = catalog;
    }

    /** All of them or a failure: a list in which a connector is missing would say that it has no connections. */
    public Listing listAll(Owner owner, BiFunction<ConnectorId, Owner, Listing> list) {
        List<Connector> connectors = catalog.connectors();
        CallSpec call = CallSpec.list("list all connections of " + owner, owner);
        return calls.orTell(call, () -> {
            if (connectors.size() > MOST_CONNECTORS) {
                throw AlloyFailure.lasting(Kind.REFUSED_INPUT, tooMany(connectors.size(), owner));
            }
            return merged(calls.sideBySide(connectors, connector -> list.apply(connector.id(), owner)));
        });
    }

    /** Returns if the key is fine, so that this refusal is not the key's; else throws what is wrong. */
    public void requireGoodKey(RemoteServiceException refused) {
        try {
            catalog.connectors();
        } catch (RemoteServiceException e) {
            throw e.kind() == Kind.KEY_REFUSED || e.kind() == Kind.KEY_FORBIDDEN ? refused : e;
        }
    }

    private static Listing merged(List<Listing> listings) {
        Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
        int skipped = 0;
        for (Listing listing : listings) {
            listing.connections().forEach(connection -> connections.putIfAbsent(connection.id(), connection));
            skipped += listing.skipped();
        }
        return new Listing(List.copyOf(connections.values()), skipped);
    }

    private static String tooMany(int connectors, Owner owner) {
        boolean ofKey = owner.equals(Owner.key());
        return (ofKey ? "without ALLOY_USER_ID " : "for " + owner + " ")
                + "Alloy lists one connector at a time, and it has " + connectors
                + " of them; name one with --connector" + (ofKey ? " or set ALLOY_USER_ID" : "");
    }
}
