package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ProjectLock;

class InMemoryLockTest extends ProjectLockContract {

    @Override
    protected ProjectLock fresh() {
        return new InMemoryLock();
    }

    @Override
    protected ProjectLock again(ProjectLock written) {
        return written;
    }

    @Override
    protected void damage(ProjectLock written) {
        ((InMemoryLock) written).damaged("it makes no sense");
    }
}
