package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.AuditEntry;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What was told from memory while nothing could be written down: written as soon as something can be again, each with the
 * time it was told at. It ends with this instance.
 */
final class UnwrittenNotes {

    private static final int MOST = 10_000;

    private final ForServingUsers users;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST);

    UnwrittenNotes(ForServingUsers users) {
        this.users = users;
    }

    /** Writes this down, and then what waits for that. */
    void write(AuditEntry entry) {
        users.note(entry);
        Optional<AuditEntry> next = Optional.ofNullable(waiting.poll());
        while (next.isPresent()) {
            next = writtenOrKept(next.get());
        }
    }

    private Optional<AuditEntry> writtenOrKept(AuditEntry entry) {
        try {
            users.note(entry);
            return Optional.ofNullable(waiting.poll());
        } catch (ProjectFileException awayAgain) {
            keep(entry, awayAgain);
            return Optional.empty();
        }
    }

    /** The same; what cannot be written down now waits, unless too much does. */
    void writeOrKeep(AuditEntry entry) {
        try {
            write(entry);
        } catch (ProjectFileException away) {
            keep(entry, away);
        }
    }

    private void keep(AuditEntry entry, ProjectFileException away) {
        if (!waiting.offer(entry)) {
            throw away;
        }
    }
}
