package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeListener;

/** How far a run of probes has come, for those who watch. */
public final class ProbeProgress implements ProbeListener {

    private final ProbeListener next;
    private volatile Count count = new Count(0, 0);

    /** How many verdicts there are of how many there can be; zero of zero before the first. */
    public record Count(int done, int atMost) {}

    public ProbeProgress(ProbeListener next) {
        this.next = next;
    }

    @Override
    public void judged(ConnectionId id, Health health, int done, int atMost) {
        count = new Count(done, atMost);
        next.judged(id, health, done, atMost);
    }

    public Count count() {
        return count;
    }
}
