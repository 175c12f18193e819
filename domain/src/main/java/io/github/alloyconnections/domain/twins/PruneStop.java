package io.github.alloyconnections.domain.twins;

/** Why pruning ended before the plan's end. */
public record PruneStop(Kind kind, String reason) {

    /** What a driver's next step depends on. */
    public enum Kind {
        /** The connections or the project are no longer as the plan found them. */
        WORLD_CHANGED,
        /** Alloy offers no deletion here: it is done by hand in the dashboard. */
        NOT_OFFERED,
        /** Alloy will not delete, or the list still shows what it called deleted. */
        REFUSED,
        /** Whether the last deletion happened is not known. */
        OUTCOME_UNKNOWN,
        /** What was to stay no longer works. */
        SURVIVOR_DEAD,
        /** Nothing is lost, but nothing could be found out any more; try again later. */
        CANNOT_TELL,
        /** The API key is refused. */
        KEY_REFUSED,
        /** The journal could not be written, without which nothing is deleted. */
        NO_JOURNAL,
        /** The time given to the run is over. */
        TIME_OVER,
        /** Stopped from this side. */
        INTERRUPTED
    }
}
