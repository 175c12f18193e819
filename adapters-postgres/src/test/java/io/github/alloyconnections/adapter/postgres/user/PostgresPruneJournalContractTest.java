package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.testing.PruneJournalContract;

/** The contract of the prune journal over PostgreSQL. */
class PostgresPruneJournalContractTest extends PruneJournalContract {

    private final UserId user = OneStore.newcomer();

    @Override
    protected PruneJournal journal() {
        return OneStore.get().of(user).journal();
    }
}
