package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what became of every candidate, newest first, and why. */
public record CandidateReasons(CandidateSet field, Selection walked) {

    private static final int UNTRIED_SHOWN = 100;

    /** All that were tried, the chosen one, the pin, the retired ones, and the next hundred. */
    List<Candidate> candidates() {
        Places places = new Places(ids(walked.rule().walk().stream()), ids(walked.unjudged().stream()));
        Set<ConnectionId> next = Stream.concat(walked.rule().walk().stream(), field.entries().stream())
                .filter(entry -> !isAlwaysTold(entry))
                .map(ConnectionEntry::id)
                .distinct()
                .limit(UNTRIED_SHOWN)
                .collect(Collectors.toUnmodifiableSet());
        return field.entries().stream()
                .filter(entry -> isAlwaysTold(entry) || next.contains(entry.id()))
                .map(entry -> candidate(entry, places))
                .toList();
    }

    /** Where the walk came by, and where it got no verdict before it settled. */
    private record Places(Set<ConnectionId> inWalk, Set<ConnectionId> unjudged) {}

    private boolean isAlwaysTold(ConnectionEntry entry) {
        return walked.health(entry).isPresent() || entry.pinned() || walked.isWinner(entry) || entry.isRetired();
    }

    private static Set<ConnectionId> ids(Stream<ConnectionEntry> entries) {
        return entries.map(ConnectionEntry::id).collect(Collectors.toCollection(HashSet::new));
    }

    private Candidate candidate(ConnectionEntry entry, Places places) {
        Optional<Health> health = walked.health(entry);
        if (walked.isWinner(entry)) {
            ConnectionEntry winner = walked.winner().orElse(entry);
            return new Candidate(
                    winner, Verdict.CHOSEN, health.map(CandidateReasons::why).orElse("not probed: unverified"));
        }
        if (health.isPresent()) {
            Verdict verdict = health.get().state().isDead() ? Verdict.REJECTED : Verdict.PASSED_OVER;
            return new Candidate(entry.with(health.get()), verdict, why(health.get()));
        }
        return new Candidate(
                entry,
                Verdict.NOT_TRIED,
                places.inWalk().contains(entry.id())
                        ? untried(places.unjudged().contains(entry.id()))
                        : entry.retirement().orElse(walked.rule().terms().aside()));
    }

    private String untried(boolean unjudged) {
        SelectionOrder rule = walked.rule();
        if (rule.isQuestion()) {
            return "its name matches, as others do";
        } else if (unjudged || !walked.certain()) {
            return "the budget of probes ended before it";
        }
        boolean pinWon = walked.winner().filter(ConnectionEntry::pinned).isPresent();
        return pinWon && rule.aim() == SelectionOrder.Aim.PIN_OR_FIRST_WORKING
                ? "the pin works"
                : rule.terms().behind();
    }

    /** What a health says of this subject, as half a sentence. */
    static String judged(String subject, Health health) {
        return subject + (health.state().isDead() ? " is dead (" + why(health) + ")" : " " + why(health));
    }

    /** A health in words: what a person needs to know of it in one line. */
    public static String why(Health health) {
        return switch (health.state()) {
            case WORKING -> "works: " + health.proof();
            case LIMITED -> "works with limits: " + health.reason().orElse(health.proof());
            case UNKNOWN -> "could not be judged: " + health.reason().orElse(health.proof());
            case UNVERIFIABLE -> "cannot be verified: " + health.reason().orElse(health.proof());
            case GONE -> "not found: " + health.reason().orElse(health.proof());
            default -> health.state().name() + ": " + health.reason().orElse(health.proof());
        };
    }
}
