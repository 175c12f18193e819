package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists that a test fills; their rows come in the order in which they were put in. */
public final class InMemoryConnectionDirectory implements ConnectionDirectory {

    private final List<Connection> rows = new ArrayList<>();
    private final Map<Owner, RemoteServiceException> failures = new HashMap<>();
    private Optional<RemoteServiceException> failure = Optional.empty();
    private int skipped;
    private int untold;
    private int asked;
    private Runnable before = () -> {};

    /** Does this before it lists: waits for something else, say. */
    public synchronized InMemoryConnectionDirectory beforeListing(Runnable first) {
        before = first;
        return this;
    }

    /** Shows these to their owners, behind those that are shown already. */
    public synchronized InMemoryConnectionDirectory show(Collection<Connection> connections) {
        rows.addAll(connections);
        return this;
    }

    /** Shows this owner's connection no longer; tells whether it was there. */
    public synchronized boolean remove(ConnectionId id, Owner owner) {
        return rows.removeIf(row -> row.id().equals(id) && row.owner().equals(owner));
    }

    /** So many rows of every list have no usable id. */
    public synchronized InMemoryConnectionDirectory skip(int count) {
        skipped = count;
        return this;
    }

    /** So many rows of every list do not tell which connector's they are. */
    public synchronized InMemoryConnectionDirectory leaveUntold(int count) {
        untold = count;
        return this;
    }

    /** No list can be had any more. */
    public synchronized InMemoryConnectionDirectory fail(RemoteServiceException with) {
        failure = Optional.of(with);
        return this;
    }

    /** This owner's list cannot be had any more. */
    public synchronized InMemoryConnectionDirectory failFor(Owner owner, RemoteServiceException with) {
        failures.put(owner, with);
        return this;
    }

    /** How many lists were asked for. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public Listing list(ConnectorId connector, Owner owner) {
        return listing(owner, row -> row.connector().filter(connector::equals).isPresent());
    }

    @Override
    public Listing listAll(Owner owner) {
        return listing(owner, row -> true);
    }

    /** Why this owner's list cannot be had. */
    synchronized Optional<RemoteServiceException> trouble(Owner owner) {
        return failure.or(() -> Optional.ofNullable(failures.get(owner)));
    }

    private synchronized Runnable before() {
        return before;
    }

    private Listing listing(Owner owner, Predicate<Connection> wanted) {
        before().run();
        return listed(owner, wanted);
    }

    private synchronized Listing listed(Owner owner, Predicate<Connection> wanted) {
        asked++;
        Optional<RemoteServiceException> trouble = trouble(owner);
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        List<Connection> shown = rows.stream()
                .filter(row -> row.owner().equals(owner))
                .filter(wanted)
                .toList();
        return new Listing(shown, skipped).leavingUntold(untold);
    }
}
