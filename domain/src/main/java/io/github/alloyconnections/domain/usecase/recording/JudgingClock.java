package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.usecase.probing.TrialClock;
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
    public final Instant begun(ConnectionId id, Owner owner) {
        judging.set(Optional.of(owner));
        return beginning(id, owner);
    }

    @Override
    public final Instant ended(ConnectionId id, Owner owner) {
        judging.set(Optional.empty());
        return end(id, owner);
    }

    abstract Instant beginning(ConnectionId id, Owner owner);

    abstract Instant end(ConnectionId id, Owner owner);
}
