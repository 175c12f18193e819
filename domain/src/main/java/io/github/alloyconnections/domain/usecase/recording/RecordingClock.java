package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.recording.DecisionRecording.Trial;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps every time that goes into a decision's record, trials in the order in which they began. Thread-safe. */
final class RecordingClock extends JudgingClock {

    private final Clock clock;
    private final List<Optional<Trial>> trials = new ArrayList<>();
    private final List<Instant> decided = new ArrayList<>();
    private final ThreadLocal<Begun> begun = ThreadLocal.withInitial(() -> new Begun(-1, Instant.MIN));

    /** A trial under way, and its place among all. */
    private record Begun(int place, Instant at) {}

    RecordingClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    synchronized Instant beginning(ConnectionId id, Owner owner) {
        Instant now = clock.instant();
        begun.set(new Begun(trials.size(), now));
        trials.add(Optional.empty());
        return now;
    }

    @Override
    synchronized Instant end(ConnectionId id, Owner owner) {
        Instant now = clock.instant();
        trials.set(
                begun.get().place(),
                Optional.of(new Trial(id, owner, begun.get().at(), now)));
        return now;
    }

    @Override
    public synchronized Instant decided() {
        Instant now = clock.instant();
        decided.add(now);
        return now;
    }

    synchronized List<Trial> trials() {
        return trials.stream().flatMap(Optional::stream).toList();
    }

    synchronized List<Instant> datings() {
        return List.copyOf(decided);
    }
}
