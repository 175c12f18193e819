package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.RetiredConnections;

final class InMemoryRetiredConnectionsTest extends RetiredConnectionsContract {

    @Override
    protected RetiredConnections fresh() {
        return new InMemoryRetiredConnections();
    }

    @Override
    protected RetiredConnections again(RetiredConnections written) {
        return written;
    }
}
