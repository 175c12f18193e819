package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.testing.RetiredConnectionsContract;

/** The contract of retired connections over PostgreSQL. */
class PostgresRetiredConnectionsContractTest extends RetiredConnectionsContract {

    private final UserId user = OneStore.newcomer();

    @Override
    protected RetiredConnections fresh() {
        return OneStore.get().of(user).retired();
    }

    @Override
    protected RetiredConnections again(RetiredConnections written) {
        return fresh();
    }
}
