package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.usecase.probing.TrialClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows of each thread as whom it is just trying a connection: what it asks meanwhile belongs to that trial. */
abstract class JudgingClock extends TrialClock {

    private final ThreadLocal<Optional<Owner>> judging = ThreadLocal.withInitial(Optional::empty);

    /** As whom this thread is just trying a connection; empty if it is not. */
    final Optional<Owner> judging() {
        return judging.get();
    }

    @Override
    public void trying(Owner owner) {
        judging.set(Optional.of(owner));
    }

    @Override
    public Tried tried(ConnectionId id, Owner owner, Duration took, Instant at) {
        judging.set(Optional.empty());
        return known(id, owner, new Tried(took, at));
    }

    /** What goes into the record of this trial. */
    abstract Tried known(ConnectionId id, Owner owner, Tried tried);
}
