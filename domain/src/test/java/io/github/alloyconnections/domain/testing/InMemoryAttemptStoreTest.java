package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.AttemptStore;

class InMemoryAttemptStoreTest extends AttemptStoreContract {

    private final InMemoryAttemptStore store = new InMemoryAttemptStore();

    @Override
    protected AttemptStore store(String project) {
        return store.ofProject(project);
    }
}
