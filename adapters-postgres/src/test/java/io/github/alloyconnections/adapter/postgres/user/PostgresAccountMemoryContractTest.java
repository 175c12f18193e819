package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.testing.AccountMemoryContract;

/** The contract of accounts over PostgreSQL. */
class PostgresAccountMemoryContractTest extends AccountMemoryContract {

    private final UserId user = OneStore.newcomer();

    @Override
    protected AccountMemory fresh() {
        return OneStore.get().of(user).accounts();
    }

    @Override
    protected AccountMemory again(AccountMemory written) {
        return fresh();
    }
}
