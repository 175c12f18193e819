package io.github.alloyconnections.domain.service;

import java.util.Optional;

/**
 * Which deliveries are asked for, the oldest first.
 *
 * @param which those that are still sent, or those that are not any more
 * @param after where an earlier page ended, as it said so
 */
public record DeliveryQuery(Which which, int limit, Optional<String> after) {

    /** How far they have come. */
    public enum Which {
        WAITING,
        PARKED
    }

    public DeliveryQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
    }
}
