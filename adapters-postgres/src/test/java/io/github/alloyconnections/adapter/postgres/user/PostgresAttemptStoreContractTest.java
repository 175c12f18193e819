package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.testing.AttemptStoreContract;
import org.junit.jupiter.api.AfterEach;

/** The contract of attempts over PostgreSQL: what a project is there, a user is here. */
class PostgresAttemptStoreContractTest extends AttemptStoreContract {

    private final PostgresStore store = OneStore.open(OneStore.newTenant());

    @Override
    protected AttemptStore store(String project) {
        return store.of(new UserId(project)).attempts();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
