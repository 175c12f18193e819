package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.AccountMemory;

final class InMemoryAccountMemoryTest extends AccountMemoryContract {

    @Override
    protected AccountMemory fresh() {
        return new InMemoryAccountMemory();
    }

    @Override
    protected AccountMemory again(AccountMemory written) {
        return written;
    }
}
