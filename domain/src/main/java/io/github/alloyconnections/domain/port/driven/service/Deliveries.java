package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events on their way. They are added by whoever changes what they tell of, in the same step. Thread-safe, also against
 * other processes.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface Deliveries {

    /**
     * Those that are due, the first of each user alone, so that each user's arrive in order.
     *
     * @param until nobody else is given these before then, as whoever has them may have died
     */
    List<Delivery> take(int most, Instant now, Instant until);

    /** It was taken, and is forgotten. */
    void delivered(Delivery delivery);

    /** It was not, and is due again at this time. */
    void failed(Delivery delivery, String why, Instant next);

    /** It is sent no more, and no longer holds up those behind it. */
    void park(Delivery delivery, String why, Instant at);

    /** A page of them. */
    Page<Delivery> page(DeliveryQuery query);

    /** One that was parked is due now; empty if none of this id is. */
    Optional<Delivery> again(String id, Instant now);

    /** Forgets those that were parked before then. */
    void forgetParkedBefore(Instant time);
}
