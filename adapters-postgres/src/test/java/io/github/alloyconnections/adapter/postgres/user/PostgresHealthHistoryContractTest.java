package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.testing.HealthHistoryContract;

/** The contract of changes of health over PostgreSQL. */
class PostgresHealthHistoryContractTest extends HealthHistoryContract {

    private final UserId user = OneStore.newcomer();

    @Override
    protected HealthHistory fresh() {
        return OneStore.get().of(user).history();
    }

    @Override
    protected HealthHistory again(HealthHistory written) {
        return fresh();
    }
}
