package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.PruneJournal;

class InMemoryPruneJournalTest extends PruneJournalContract {

    private final InMemoryPruneJournal journal = new InMemoryPruneJournal();

    @Override
    protected PruneJournal journal() {
        return journal;
    }
}
