package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Alloy's lists: one for all connectors of a user; one for each connector where no user is named.
 *
 * <p>Where the list of a user is not offered at all, as on older families of the API, the lists of connectors take its
 * place, in the user's context.
 */
final class AlloyConnectionDirectory implements ConnectionDirectory {

    private final CredentialLists lists;
    private final ConnectorWalk walk;
    private final ConnectorSpelling spelling;

    AlloyConnectionDirectory(CredentialLists lists, ConnectorWalk walk, ConnectorSpelling spelling) {
        this.lists = lists;
        this.walk = walk;
        this.spelling = spelling;
    }

    @Override
    public Listing list(ConnectorId connector, Owner owner) {
        return owner.match(
                user -> lists.ofUser(user)
                        .map(page -> only(connector, page, owner))
                        .orElseGet(() -> ofConnector(connector, owner)),
                () -> ofConnector(connector, owner));
    }

    @Override
    public Listing listAll(Owner owner) {
        return owner.match(
                user -> lists.ofUser(user)
                        .map(page -> everything(page, owner))
                        .orElseGet(() -> walk.listAll(owner, this::ofConnector)),
                () -> walk.listAll(owner, this::ofConnector));
    }

    private Listing ofConnector(ConnectorId connector, Owner owner) {
        Page<CredentialJson> page = lists.ofConnector(connector, owner);
        List<Connection> connections = page.rows().stream()
                .filter(row -> row.connector().map(connector::equals).orElse(true))
                .map(row -> row.toConnection(owner, Optional.of(connector)))
                .toList();
        return new Listing(connections, page.skipped());
    }

    private static Listing only(ConnectorId connector, Page<CredentialJson> page, Owner owner) {
        List<Connection> connections = page.rows().stream()
                .filter(row -> row.connector().map(connector::equals).orElse(false))
                .map(row -> row.toConnection(owner, Optional.of(connector)))
                .toList();
        return new Listing(connections, page.skipped());
    }

    private Listing everything(Page<CredentialJson> page, Owner owner) {
        Map<ConnectorId, ConnectorId> spelled = spelling.of(
                page.rows().stream().flatMap(row -> row.connector().stream()).collect(Collectors.toSet()));
        List<Connection> connections = page.rows().stream()
                .map(row -> row.toConnection(owner, row.connector().map(spelled::get)))
                .toList();
        return new Listing(connections, page.skipped());
    }
}
