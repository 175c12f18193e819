package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.recording.DecisionRecording.Times;
import io.github.alloyconnections.domain.recording.DecisionRecording.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Goes on from when the decision was begun, and says of what is in its record when that was. Thread-safe. */
final class ReplayedClock extends JudgingClock {

    private final Clock clock;
    private final Times times;
    private final Instant started;
    private final Owner own;
    private final Replies<Whose, Trial> trials = new Replies<>();
    private final Replies<String, Instant> datings = new Replies<>();

    private record Whose(ConnectionId id, Owner owner) {}

    /** {@code own}: as whom calls ran. */
    ReplayedClock(Times times, Owner own, Clock clock) {
        this.own = own;
        this.clock = clock;
        this.times = times;
        this.started = clock.instant();
        for (Trial trial : times.trials()) {
            trials.add(new Whose(trial.id(), trial.owner()), trial);
        }
        times.decided().forEach(dated -> datings.add("", dated));
    }

    /** Time passes in a replay, too, so that what hung then is given up now. */
    @Override
    public Instant instant() {
        return times.begun().plus(Duration.between(started, clock.instant()));
    }

    /** What was never tried took no time. */
    @Override
    Tried known(ConnectionId id, Owner owner, Tried tried) {
        return of(id, owner)
                .map(trial -> new Tried(trial.took(), trial.at()))
                .orElseGet(() -> new Tried(Duration.ZERO, last()));
    }

    /** A trial that ran ahead in vain was made once more, and only the last can have counted; others are made one by one. */
    private Optional<Trial> of(ConnectionId id, Owner owner) {
        Whose whose = new Whose(id, owner);
        return owner.equals(own) ? trials.last(whose) : trials.next(whose);
    }

    @Override
    public Instant decided() {
        return datings.next("").orElse(times.begun());
    }

    private Instant last() {
        return times.decided().stream().reduce((one, next) -> next).orElse(times.begun());
    }
}
