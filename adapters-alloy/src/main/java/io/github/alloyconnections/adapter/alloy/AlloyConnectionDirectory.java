package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.ConnectorWalk;
import io.github.alloyconnections.adapter.alloy.provider.ConnectorTypes;
import io.github.alloyconnections.adapter.alloy.provider.RowByRow;
import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import io.github.alloyconnections.adapter.alloy.wire.RowPage;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Alloy's lists: one for all connectors of a user; one for each connector where no user is named.
 *
 * <p>Where the list of a user is not offered at all, as on older families of the API, or is refused although the key is
 * fine, the lists of connectors take its place, in the user's context. What a connector's own list holds is that
 * connector's, whatever its type says; so it is also asked about rows that do not tell.
 */
final class AlloyConnectionDirectory implements ConnectionDirectory {

    private final CredentialLists lists;
    private final ConnectorWalk walk;
    private final ConnectorTypes types;

    AlloyConnectionDirectory(CredentialLists lists, ConnectorWalk walk, ConnectorTypes types) {
        this.lists = lists;
        this.walk = walk;
        this.types = types;
    }

    @Override
    public Listing list(ConnectorId connector, Owner owner) {
        return owner.match(
                user -> ofUser(user, page -> only(connector, page, owner), () -> ofConnector(connector, owner)),
                () -> ofConnector(connector, owner));
    }

    @Override
    public Listing listAll(Owner owner) {
        return owner.match(
                user -> ofUser(user, page -> everything(page, owner), () -> walk.listAll(owner, this::ofConnector)),
                () -> walk.listAll(owner, this::ofConnector));
    }

    private Listing ofUser(UserId user, Function<RowPage<CredentialJson>, Listing> read, Supplier<Listing> instead) {
        Optional<RowPage<CredentialJson>> page;
        try {
            page = lists.ofUser(user);
        } catch (RemoteServiceException refused) {
            return refused(refused, instead);
        }
        return page.map(read).orElseGet(instead);
    }

    /** A key that is refused here is asked about where it cannot be for the user's sake, before it is blamed. */
    private Listing refused(RemoteServiceException refused, Supplier<Listing> instead) {
        boolean aboutTheKey = refused.kind() == Kind.KEY_REFUSED || refused.kind() == Kind.KEY_FORBIDDEN;
        if (!aboutTheKey) {
            throw refused;
        }
        walk.requireGoodKey(refused);
        try {
            return instead.get()
                    .noting("the user's list was refused though the API key is fine, so the lists of connectors were"
                            + " read in its place (" + refused.getMessage() + ")");
        } catch (RemoteServiceException again) {
            throw again.kind() == Kind.KEY_REFUSED || again.kind() == Kind.KEY_FORBIDDEN ? onlyThisUser(again) : again;
        }
    }

    private static RemoteServiceException onlyThisUser(RemoteServiceException refused) {
        return new RemoteServiceException(
                Kind.KEY_FORBIDDEN,
                refused.getMessage()
                        + "; the key itself is fine, so the user may be one of another key: development and production"
                        + " keys see different users");
    }

    private Listing ofConnector(ConnectorId connector, Owner owner) {
        RowPage<CredentialJson> page = lists.ofConnector(connector, owner);
        return new Listing(connections(page.rows(), connector, owner), page.skipped());
    }

    private Listing only(ConnectorId connector, RowPage<CredentialJson> page, Owner owner) {
        ConnectorTypes.Reading reading = types.read(page.rows(), List.of(connector));
        Optional<ConnectorId> wanted = Optional.of(connector);
        RowByRow<Boolean> isOurs = new RowByRow<>(row -> reading.connector(row).equals(wanted));
        RowByRow<Boolean> mayBe = new RowByRow<>(row -> reading.mayBeOf(connector, row));
        List<CredentialJson> ours = new ArrayList<>();
        List<ConnectionId> untold = new ArrayList<>();
        for (CredentialJson row : page.rows()) {
            if (isOurs.of(row)) {
                ours.add(row);
            } else if (mayBe.of(row)) {
                untold.add(row.id());
            }
        }
        Listing listing = new Listing(connections(ours, connector, owner), page.skipped());
        return untold.isEmpty() ? listing : withOwnList(connector, owner, listing, untold);
    }

    private Listing withOwnList(ConnectorId connector, Owner owner, Listing listing, List<ConnectionId> untold) {
        List<Connection> own;
        try {
            own = ofConnector(connector, owner).connections();
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return listing.leavingUntold(untold.size())
                    .noting("whether they are " + connector + "'s could not be asked: " + e.getMessage());
        }
        Map<ConnectionId, Connection> all = new LinkedHashMap<>();
        listing.connections().forEach(connection -> all.put(connection.id(), connection));
        own.forEach(connection -> all.putIfAbsent(connection.id(), connection));
        int left = (int) untold.stream().filter(id -> !all.containsKey(id)).count();
        return new Listing(List.copyOf(all.values()), listing.skipped()).leavingUntold(left);
    }

    private static List<Connection> connections(List<CredentialJson> rows, ConnectorId connector, Owner owner) {
        Optional<ConnectorId> spelled = Optional.of(connector);
        List<Connection> connections = new ArrayList<>(rows.size());
        Optional<String> type = Optional.empty();
        for (CredentialJson row : rows) {
            // Most rows say the same here, and it is kept once for all of them.
            type = row.type().equals(type) ? type : row.type();
            connections.add(row.ofType(type).toConnection(owner, spelled));
        }
        return connections;
    }

    private Listing everything(RowPage<CredentialJson> page, Owner owner) {
        ConnectorTypes.Reading reading = types.read(page.rows(), List.of());
        List<Connection> connections = new ArrayList<>();
        RowByRow<Optional<ConnectorId>> connector = new RowByRow<>(reading::connector);
        page.rows().forEach(row -> connections.add(row.toConnection(owner, connector.of(row))));
        int untold = (int) connections.stream()
                .filter(connection -> connection.connector().isEmpty())
                .count();
        return new Listing(connections, page.skipped()).leavingUntold(untold);
    }
}
