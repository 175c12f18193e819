package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where attempts are remembered, so that they survive the process. Thread-safe, also against other processes; what is
 * written is seen whole or not at all, and only by this user.
 *
 * <p>An attempt belongs to one project, which alone sees it; but all projects that speak to the same Alloy are asked
 * when a connection is claimed.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has changed.
 */
public interface AttemptStore {

    /** A name for a new attempt, which no other has and nobody can guess. */
    AttemptId freshId();

    /** Remembers a new attempt and what was there before it. */
    void add(Attempt attempt, Snapshot before);

    /** This project's attempt of that name; one that a person has forgotten is not known any more. */
    Optional<Attempt> find(AttemptId id);

    /** This project's attempts, newest first; what cannot be read is left out. */
    List<Attempt> all();

    /** What was there before the attempt; empty if the attempt is not known. */
    Optional<Snapshot> before(AttemptId id);

    /**
     * Changes an attempt while nobody else can change any; empty if it is not known. One that is {@link Attempt#forgotten}
     * by it is from then on only there to be asked before a connection is claimed.
     *
     * @return the attempt as it is afterwards
     */
    Optional<Attempt> change(AttemptId id, Change change);

    /** Removes an attempt, as if it had never been. */
    void forget(AttemptId id);

    /** Forgets every project's attempts that were begun before this time. */
    void forgetStartedBefore(Instant time);

    /**
     * What becomes of an attempt, seen beside all the others and those that were forgotten. Done once and under a lock, so
     * that it must be quick and ask nothing of this store.
     */
    @FunctionalInterface
    interface Change {
        Attempt apply(Attempt current, List<Attempt> others);
    }
}
