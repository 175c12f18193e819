package io.github.alloyconnections.domain.usecase.watching;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.Pause;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForWatching;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Decides again and again; what comes of it is compared with what came of it before. */
public final class Watching implements ForWatching {

    private final HealthHistory history;
    private final Pause pauses;
    private final ForChoosingConnections choosing;
    private final Clock clock;

    public Watching(HealthHistory history, Pause pauses, ForChoosingConnections choosing, Clock clock) {
        this.history = history;
        this.pauses = pauses;
        this.choosing = choosing;
        this.clock = clock;
    }

    @Override
    public List<HealthNote> history() {
        return history.all();
    }

    @Override
    public void watch(List<ConnectorId> connectors, Duration every, Listener listener) {
        List<Round> rounds = connectors.stream()
                .distinct()
                .map(connector -> new Round(connector, new Watched(connector)))
                .toList();
        while (true) {
            Duration wait = every;
            for (Round round : rounds) {
                Look look = round.look();
                for (WatchEvent event : look.events()) {
                    if (listener.told(event) == Then.STOP) {
                        return;
                    }
                }
                wait = look.pause().compareTo(wait) > 0 ? look.pause() : wait;
            }
            pauses.of(wait);
        }
    }

    /** What one look told, and for how long Alloy wants to be left in peace. */
    private record Look(List<WatchEvent> events, Duration pause) {}

    /** One connector's turn. */
    private final class Round {

        private final ConnectorId connector;
        private final Watched watched;

        Round(ConnectorId connector, Watched watched) {
            this.connector = connector;
            this.watched = watched;
        }

        Look look() {
            try {
                return new Look(
                        watched.look(choosing.decide(connector, SelectionPolicy.working(), ProbeListener.none())),
                        Duration.ZERO);
            } catch (RemoteServiceException e) {
                if (!e.passes()) {
                    throw e;
                }
                return new Look(
                        watched.untold(String.valueOf(e.getMessage()), clock.instant()).stream()
                                .toList(),
                        e.retryAfter().orElse(Duration.ZERO));
            }
        }
    }
}
