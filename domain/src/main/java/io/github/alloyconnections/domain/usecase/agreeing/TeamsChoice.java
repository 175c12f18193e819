package io.github.alloyconnections.domain.usecase.agreeing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.Comparator;
import java.util.List;

/** What a lock is to say of a choice. */
public record TeamsChoice(ProjectFacts facts, ProjectLock lock) {

    /** The line of the lock for this one, as the decision met it. */
    public LockedConnection of(ConnectorId connector, ConnectionId id, Decision decision) {
        return new LockedConnection(
                connector,
                id,
                decision.chosen().filter(entry -> entry.id().equals(id)).flatMap(ConnectionEntry::account),
                facts.owner(),
                decision.candidates().stream()
                        .map(Candidate::entry)
                        .filter(ConnectionEntry::listed)
                        .map(ConnectionEntry::connection)
                        .map(Connection::createdAt)
                        .max(Comparator.naturalOrder()));
    }

    /** Lets the lock follow a pin, if there is one; the pin is written by then, so that what fails is worth a word. */
    public PinChange followed(PinChange pinned, LockedConnection choice) {
        String file = lock.file();
        try {
            LockChange change = lock.follow(List.of(choice));
            return change.effect() == LockChange.Effect.WRITTEN
                    ? pinned.noting(file + " names it now, too: commit that file.")
                    : pinned;
        } catch (ProjectFileException e) {
            return pinned.noting(file + " does not name it: " + e.getMessage()
                    + ". 'alloy-connections check --update' writes that file anew.");
        }
    }
}
