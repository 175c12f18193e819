package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Users whose projects a test sets, and what was written down of them. */
public final class FakeUsers implements ForServingUsers {

    private final Function<UserId, OpenProject> opening;
    private final Map<UserId, OpenProject> opened = new ConcurrentHashMap<>();
    final List<AuditEntry> noted = new CopyOnWriteArrayList<>();
    final List<StateQuery> stateQueries = new CopyOnWriteArrayList<>();
    final List<AuditQuery> auditQueries = new CopyOnWriteArrayList<>();
    volatile boolean unwritable;
    volatile Page<KnownState> states = new Page<>(List.of(), Optional.empty());

    FakeUsers(Function<UserId, OpenProject> opening) {
        this.opening = opening;
    }

    @Override
    public OpenProject of(UserId user) {
        return opened.computeIfAbsent(user, opening);
    }

    /** The users that were ever asked for. */
    List<UserId> asked() {
        return new ArrayList<>(opened.keySet());
    }

    @Override
    public Page<KnownState> states(StateQuery query) {
        stateQueries.add(query);
        return states;
    }

    @Override
    public Page<AuditEntry> audit(AuditQuery query) {
        auditQueries.add(query);
        return new Page<>(noted, Optional.of("further"));
    }

    @Override
    public void note(AuditEntry entry) {
        if (unwritable) {
            throw new ProjectFileException(Kind.UNREADABLE, "the database", "it cannot be reached");
        }
        noted.add(entry);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
