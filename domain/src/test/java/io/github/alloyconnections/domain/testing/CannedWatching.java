package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.port.driving.ForWatching;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** For the tests of drivers: tells what a test sets, and is then interrupted. */
public final class CannedWatching implements ForWatching {

    public final List<String> asked = new ArrayList<>();
    public final List<WatchEvent> events = new ArrayList<>();
    public final List<HealthNote> notes = new ArrayList<>();

    @Override
    public void watch(List<ConnectorId> connectors, Duration every, Listener listener) {
        asked.add("watch " + connectors + " every " + every.toSeconds() + " s");
        for (WatchEvent event : events) {
            if (listener.told(event) == Then.STOP) {
                asked.add("stopped");
                return;
            }
        }
        throw new RemoteServiceException(RemoteServiceException.Kind.INTERRUPTED, "the wait was interrupted");
    }

    @Override
    public List<HealthNote> history() {
        return List.copyOf(notes);
    }
}
