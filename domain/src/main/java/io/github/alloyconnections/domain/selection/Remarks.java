package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import java.util.List;
import java.util.Optional;

/**
 * What must not be overlooked in a decision, whoever tells it.
 *
 * @param deadPin the pin, where it does not work and another was chosen in its place
 * @param unjudged those that would have come before the chosen one and got no verdict
 * @param unverified why no probe vouches for the chosen one; empty if one does, or none was chosen
 * @param remedies what the probes themselves advise, each advice once
 */
public record Remarks(
        Optional<Candidate> deadPin, Optional<Unjudged> unjudged, Optional<String> unverified, List<String> remedies) {

    private static final String NO_PROBE = "no probe vouches for the chosen one";

    /**
     * Candidates without a verdict.
     *
     * @param first the most wanted of them, where the record holds it
     * @param forGood whether time will not mend what keeps them from being judged
     */
    public record Unjudged(int count, Optional<Candidate> first, boolean forGood) {}

    static Remarks of(Decision decision) {
        return new Remarks(deadPin(decision), unjudged(decision), unverified(decision), remedies(decision));
    }

    private static Optional<Candidate> deadPin(Decision decision) {
        return decision.chosen()
                .filter(entry -> !entry.pinned())
                .flatMap(other -> decision.candidates().stream()
                        .filter(candidate -> candidate.entry().pinned() && candidate.verdict() == Verdict.REJECTED)
                        .findFirst());
    }

    private static Optional<Unjudged> unjudged(Decision decision) {
        if (decision.chosen().isEmpty() || decision.unknown() == 0) {
            return Optional.empty();
        }
        List<Candidate> before = decision.candidates().stream()
                .takeWhile(candidate -> candidate.verdict() != Verdict.CHOSEN)
                .filter(candidate -> health(candidate).map(HealthState::isOpen).orElse(true))
                .toList();
        boolean forGood = before.stream()
                .allMatch(candidate -> health(candidate)
                        .filter(state -> state == HealthState.UNVERIFIABLE)
                        .isPresent());
        return Optional.of(new Unjudged(decision.unknown(), before.stream().findFirst(), forGood));
    }

    private static Optional<String> unverified(Decision decision) {
        return decision.chosen()
                .filter(entry -> !decision.verified())
                .map(entry -> entry.health()
                        .map(health -> NO_PROBE + "; " + health.reason().orElse(health.proof()))
                        .orElse(NO_PROBE));
    }

    private static List<String> remedies(Decision decision) {
        return decision.candidates().stream()
                .flatMap(candidate -> candidate.entry().health().stream())
                .flatMap(health -> health.next().stream())
                .distinct()
                .toList();
    }

    private static Optional<HealthState> health(Candidate candidate) {
        return candidate.entry().health().map(Health::state);
    }
}
