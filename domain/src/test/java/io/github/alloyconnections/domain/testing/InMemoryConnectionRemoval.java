package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Deletes from the in-memory lists, as a test says that it goes; remembers what it was asked. */
public final class InMemoryConnectionRemoval implements ConnectionRemoval {

    private final InMemoryConnectionDirectory directory;
    private final List<ConnectionId> asked = new ArrayList<>();
    private Optional<RemovalOutcome> outcome = Optional.empty();
    private Optional<RemoteServiceException> failure = Optional.empty();
    private boolean effective = true;
    private Consumer<ConnectionId> afterwards = id -> {};

    InMemoryConnectionRemoval(InMemoryConnectionDirectory directory) {
        this.directory = directory;
    }

    /** Answers so from now on, and deletes all the same. */
    public synchronized InMemoryConnectionRemoval answer(RemovalOutcome with) {
        outcome = Optional.of(with);
        return this;
    }

    /** Deletes nothing from now on, whatever it answers. */
    public synchronized InMemoryConnectionRemoval deleteNothing() {
        effective = false;
        return this;
    }

    /** Throws from now on. */
    public synchronized InMemoryConnectionRemoval fail(RemoteServiceException with) {
        failure = Optional.of(with);
        return this;
    }

    /** Does this after each deletion, as when a shared grant is revoked with it. */
    public synchronized InMemoryConnectionRemoval then(Consumer<ConnectionId> what) {
        afterwards = what;
        return this;
    }

    /** What was to be deleted, in order. */
    public synchronized List<ConnectionId> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized RemovalOutcome remove(ConnectionId id, ConnectorId connector, Owner owner) {
        asked.add(id);
        if (failure.isPresent()) {
            throw failure.get();
        }
        Optional<RemoteServiceException> trouble = directory.trouble(owner);
        if (trouble.isPresent()) {
            return notAnswered(trouble.get());
        }
        boolean found = !effective || (!owner.equals(Owner.key()) && directory.remove(id, owner));
        afterwards.accept(id);
        return outcome.orElseGet(
                () -> found ? RemovalOutcome.accepted() : RemovalOutcome.notOffered("Alloy answered 404"));
    }

    private static RemovalOutcome notAnswered(RemoteServiceException trouble) {
        if (trouble.kind() == Kind.UNAVAILABLE || trouble.kind() == Kind.UNREADABLE) {
            return RemovalOutcome.unknown(String.valueOf(trouble.getMessage()));
        }
        throw trouble;
    }
}
