package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.service.UserEvent;

final class InMemoryDeliveriesTest extends DeliveriesContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    @Override
    protected Deliveries fresh() {
        return deliveries;
    }

    @Override
    protected void add(Deliveries written, UserEvent event) {
        deliveries.add(event);
    }
}
