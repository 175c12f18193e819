package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.AuditEntry;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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

    /** Writes this down, and after that what waits for it. */
    CompletableFuture<AuditEntry> write(AuditEntry entry) {
        return users.note(entry).whenComplete((written, failure) -> {
            if (failure == null) {
                writeNext();
            }
        });
    }

    private void writeNext() {
        Optional<AuditEntry> next = Optional.ofNullable(waiting.poll());
        if (next.isPresent()) {
            CompletableFuture<AuditEntry> unused = writeOrKeep(next.get());
        }
    }

    /** The same; what cannot be written down now waits, unless too much does. */
    CompletableFuture<AuditEntry> writeOrKeep(AuditEntry entry) {
        return write(entry).exceptionally(failure -> kept(entry, failure));
    }

    private AuditEntry kept(AuditEntry entry, Throwable failure) {
        Throwable cause = ErrorResponses.bare(failure);
        if (cause instanceof ProjectFileException && waiting.offer(entry)) {
            return entry;
        }
        throw new CompletionException(cause);
    }
}
