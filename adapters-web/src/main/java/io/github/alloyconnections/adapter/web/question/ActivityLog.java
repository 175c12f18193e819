package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What this server changed since it was started, the latest first; it ends with the server. */
public final class ActivityLog {

    private static final int MOST = 200;

    private final Clock clock;
    private final Deque<Doing> latest = new ArrayDeque<>();

    /** What was changed, and from where. */
    public record Doing(Instant at, String what, ConnectorId connector, Optional<ConnectionId> connection, Way way) {}

    /** How it was asked for. */
    public enum Way {
        PAGE("on a page"),
        API("over HTTP");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ActivityLog(Clock clock) {
        this.clock = clock;
    }

    public synchronized void add(String what, ConnectorId connector, Optional<ConnectionId> connection, Way way) {
        latest.addFirst(new Doing(clock.instant(), what, connector, connection, way));
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    public synchronized List<Doing> latest() {
        return List.copyOf(latest);
    }
}
