package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PruneListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What was deleted so far, written down as it happens. */
final class DeletionRecord {

    private final PruneJournal.Run journal;
    private final Clock clock;
    private final PruneListener watcher;
    private final int planned;
    private final List<ConnectionId> deleted = new ArrayList<>();

    DeletionRecord(PruneJournal.Run journal, Clock clock, PruneListener watcher, int planned) {
        this.journal = journal;
        this.clock = clock;
        this.watcher = watcher;
        this.planned = planned;
    }

    void write(Step step, ConnectionId id, String detail) {
        journal.add(new JournalEntry(step, id, detail, clock.instant()));
    }

    /** Counted before it is written: it is gone even if that fails. */
    void deleted(ConnectionId id, String detail) {
        deleted.add(id);
        write(Step.DELETED, id, detail);
        watcher.deleted(id, deleted.size(), planned);
    }

    List<ConnectionId> deleted() {
        return deleted;
    }
}
