package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is still to be told to listeners: kept until it was told, handed to one teller at a time, and for each user in the
 * order in which it was added. Thread-safe, also against other processes.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface Outbox {

    /** Adds one; another of the same id changes nothing. */
    void add(Delivery delivery);

    /**
     * Takes some that are due, the longest waiting first and of each user the first alone; nobody else is handed them, or
     * later ones of the same users, before the lease ends. One that is not settled by then is handed out again.
     */
    List<Delivery> take(int most, Instant now, Duration lease);

    /** It was told. */
    void done(Delivery delivery);

    /** It could not be told, and is due again at this time. */
    void again(Delivery delivery, Instant due, String why);

    /** It is given up: nobody is handed it any more, and later ones of the same user no longer wait for it. */
    void park(Delivery delivery, String why);

    /** What was given up, the oldest first; bounded. */
    List<Delivery> parked();
}
