package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.HealthHistory;

class InMemoryHistoryTest extends HealthHistoryContract {

    @Override
    protected HealthHistory fresh() {
        return new InMemoryHistory();
    }

    @Override
    protected HealthHistory again(HealthHistory written) {
        return written;
    }
}
