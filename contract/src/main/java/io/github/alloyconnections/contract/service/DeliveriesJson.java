package io.github.alloyconnections.contract.service;

import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events on their way, the oldest first: {@code {deliveries, next|null}}. */
public record DeliveriesJson(
        List<DeliveryJson> deliveries, @Nullable String next) {

    /** One of them: {@code {id, event, tries, trouble|null, parkedAt|null}}. */
    public record DeliveryJson(
            String id,
            EventJson event,
            int tries,
            @Nullable String trouble,
            @Nullable String parkedAt) {

        public static DeliveryJson of(Delivery delivery) {
            return new DeliveryJson(
                    delivery.id(),
                    EventJson.of(delivery.event()),
                    delivery.tries(),
                    delivery.trouble().orElse(null),
                    delivery.parkedAt().map(Instant::toString).orElse(null));
        }
    }

    /** The published form of a page. */
    public static DeliveriesJson of(Page<Delivery> page) {
        return new DeliveriesJson(
                page.rows().stream().map(DeliveryJson::of).toList(), page.next().orElse(null));
    }
}
