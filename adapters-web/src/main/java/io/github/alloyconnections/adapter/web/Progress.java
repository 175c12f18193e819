package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeWatcher;

/** How far a run of probes has come, for those who watch. */
final class Progress implements ProbeWatcher {

    private final ProbeWatcher next;
    private volatile Count count = new Count(0, 0);

    /** How many verdicts there are of how many there can be; zero of zero before the first. */
    record Count(int done, int atMost) {}

    Progress(ProbeWatcher next) {
        this.next = next;
    }

    @Override
    public void judged(ConnectionId id, Health health, int done, int atMost) {
        count = new Count(done, atMost);
        next.judged(id, health, done, atMost);
    }

    Count count() {
        return count;
    }
}
