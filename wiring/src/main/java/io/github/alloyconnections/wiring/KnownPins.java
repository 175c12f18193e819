package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.Pin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The pins of a project as its files were when it was opened, each read when it is first asked for. Thread-safe. */
final class KnownPins {

    private static final int MOST = 500;

    private final Function<ConnectorId, Optional<Pin>> reading;
    private final Map<ConnectorId, Optional<Pin>> read = new ConcurrentHashMap<>();

    KnownPins(Function<ConnectorId, Optional<Pin>> reading) {
        this.reading = reading;
    }

    /** What is pinned; a reading that fails is tried again by the next who asks. */
    Optional<Pin> of(ConnectorId connector) {
        Optional<Pin> known = read.get(connector);
        if (known != null) {
            return known;
        }
        Optional<Pin> now = reading.apply(connector);
        if (read.size() < MOST) {
            read.put(connector, now);
        }
        return now;
    }
}
