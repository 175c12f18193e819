package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.time.Duration;
import java.util.List;

/** Seeing when a connection dies or comes back, and looking up when it did. */
public interface ForWatching {

    /**
     * Looks again and again, and tells what has changed. First it tells how things stand; that Alloy cannot be asked is told
     * once, and is no change. Returns when the listener wants no more.
     *
     * @param every how long to wait between two looks; longer, if Alloy asks for it
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if the API key or a setting is wrong, and of
     *     kind {@code INTERRUPTED} if the thread was interrupted
     */
    void watch(List<ConnectorId> connectors, Duration every, Listener listener);

    /** Every change of health that anybody on this machine has met, oldest first; bounded; no call to Alloy. */
    List<HealthNote> history();

    /** Who is told. */
    @FunctionalInterface
    interface Listener {
        Then told(WatchEvent event);
    }

    /** What is to happen after something was told. */
    enum Then {
        GO_ON,
        STOP
    }
}
