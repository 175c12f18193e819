package io.github.alloyconnections.domain.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of a choice: the same whatever order a list came in and however the probes raced.
 *
 * @param policy the policy's published name, such as {@code working} or {@code name:Team*}
 * @param reason why this one, or why none
 * @param verified whether a probe showed the chosen one to be usable
 * @param candidates newest first: all that were tried, the chosen one, the pin, and the next hundred
 * @param tried how many have a health
 * @param unknown how many without a verdict stood before the chosen one; all such, if none was chosen
 * @param omitted how many candidates are left out of {@code candidates}
 * @param untold listed rows that do not tell which connector's they are, so that they are no candidates
 * @param notes what a person should know of how the list was read
 * @param elsewhere what works for another owner of the same key; looked for only where nothing was chosen
 */
public record Decision(
        Outcome outcome,
        Optional<ConnectionEntry> chosen,
        String policy,
        String reason,
        boolean verified,
        List<Candidate> candidates,
        int tried,
        int unknown,
        int omitted,
        int untold,
        List<String> notes,
        Instant decidedAt,
        Optional<FoundElsewhere> elsewhere) {

    public Decision {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
        if (chosen.isPresent() != (outcome == Outcome.CHOSEN)) {
            throw new IllegalArgumentException("chosen must be present exactly when outcome is CHOSEN");
        }
    }

    /** A choice for which no other owner was asked. */
    public Decision(
            Outcome outcome,
            Optional<ConnectionEntry> chosen,
            String policy,
            String reason,
            boolean verified,
            List<Candidate> candidates,
            int tried,
            int unknown,
            int omitted,
            int untold,
            List<String> notes,
            Instant decidedAt) {
        this(
                outcome,
                chosen,
                policy,
                reason,
                verified,
                candidates,
                tried,
                unknown,
                omitted,
                untold,
                notes,
                decidedAt,
                Optional.empty());
    }

    /** A choice among rows that all tell, with nothing more to know. */
    public Decision(
            Outcome outcome,
            Optional<ConnectionEntry> chosen,
            String policy,
            String reason,
            boolean verified,
            List<Candidate> candidates,
            int tried,
            int unknown,
            int omitted,
            Instant decidedAt) {
        this(outcome, chosen, policy, reason, verified, candidates, tried, unknown, omitted, 0, List.of(), decidedAt);
    }

    /** What must not be overlooked in it. */
    public Remarks remarks() {
        return Remarks.of(this);
    }

    /** The same, with what other owners of the key were found to have, and what is to be said of that. */
    public Decision elsewhere(Optional<FoundElsewhere> found, Optional<String> remark) {
        return new Decision(
                outcome,
                chosen,
                policy,
                reason + remark.map(said -> "; " + said).orElse(""),
                verified,
                candidates,
                tried,
                unknown,
                omitted,
                untold,
                notes,
                decidedAt,
                found);
    }
}
