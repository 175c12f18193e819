package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driven.PinStore;

class InMemoryPinStoreTest extends PinStoreContract {

    private final InMemoryPinStore pins = new InMemoryPinStore();

    @Override
    protected PinStore pins() {
        return pins;
    }

    @Override
    protected void edit(ConnectorId connector, String text) {
        pins.edit(connector, text);
    }

    @Override
    protected void makeUnwritable() {
        pins.failToWrite();
    }
}
