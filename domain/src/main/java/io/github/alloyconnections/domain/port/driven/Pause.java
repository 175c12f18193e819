package io.github.alloyconnections.domain.port.driven;

import java.time.Duration;

/** Waits, for a list that may lag behind what was done. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns once the time is over.
     *
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException of kind {@code INTERRUPTED}
     */
    void of(Duration time);
}
