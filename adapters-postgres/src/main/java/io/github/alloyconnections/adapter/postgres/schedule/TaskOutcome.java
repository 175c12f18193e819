package io.github.alloyconnections.adapter.postgres.schedule;

import java.time.Duration;
import java.time.Instant;

/** What became of a task. */
public sealed interface TaskOutcome {

    /** It is done, and due again then. */
    record Again(Instant at) implements TaskOutcome {}

    /** It was done in vain, which is counted, and is due again then. */
    record Vain(Instant at) implements TaskOutcome {}

    /** It was not done and stays due; this instance does none of its kind for so long. */
    record NotNow(Duration rest) implements TaskOutcome {}

    /** It is not to be done any more. */
    record Over() implements TaskOutcome {}
}
