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
    /** The place of the trial that a thread is at. */
    private final ThreadLocal<Integer> place = ThreadLocal.withInitial(() -> 0);

    RecordingClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public synchronized void trying(Owner owner) {
        super.trying(owner);
        place.set(trials.size());
        trials.add(Optional.empty());
    }

    @Override
    synchronized Tried known(ConnectionId id, Owner owner, Tried tried) {
        trials.set(place.get(), Optional.of(new Trial(id, owner, tried.took(), tried.at())));
        return tried;
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
