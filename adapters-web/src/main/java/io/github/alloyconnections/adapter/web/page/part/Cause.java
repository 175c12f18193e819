package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why some connections cannot be used, and the one thing to do about all of them.
 *
 * @param count how many
 * @param words what is wrong with them
 * @param remedy what a test said would help, if it did
 */
public record Cause(HealthState state, int count, String words, Optional<String> remedy) {

    /** What an owner, or time, can mend comes before what takes another consent. */
    private static final List<HealthState> ORDER = List.of(
            HealthState.WRONG_OWNER,
            HealthState.UNKNOWN,
            HealthState.UNVERIFIABLE,
            HealthState.NEEDS_RECONNECT,
            HealthState.UNUSABLE,
            HealthState.GONE);

    /** What is to be done. */
    public enum Action {
        CONNECT,
        TEST,
        UNPIN,
        PROJECT,
        LIST
    }

    /** The causes of a decision that found nothing to choose; none of one that did. */
    public static List<Cause> of(Decision decision) {
        if (decision.chosen().isPresent() || decision.outcome() == Outcome.AMBIGUOUS) {
            return List.of();
        }
        Map<HealthState, Integer> counts = new EnumMap<>(HealthState.class);
        Map<HealthState, Health> samples = new EnumMap<>(HealthState.class);
        for (Candidate candidate : decision.candidates()) {
            if (candidate.verdict() != Verdict.NOT_TRIED) {
                candidate.entry().health().ifPresent(health -> {
                    counts.merge(health.state(), 1, Integer::sum);
                    samples.putIfAbsent(health.state(), health);
                });
            }
        }
        return ORDER.stream()
                .filter(counts::containsKey)
                .map(state ->
                        new Cause(state, counts.getOrDefault(state, 0), words(state, counts), next(samples.get(state))))
                .toList();
    }

    private static Optional<String> next(@org.jspecify.annotations.Nullable Health sample) {
        return Optional.ofNullable(sample).flatMap(Health::next);
    }

    private static String words(HealthState state, Map<HealthState, Integer> counts) {
        boolean one = counts.getOrDefault(state, 0) == 1;
        return switch (state) {
            case WRONG_OWNER -> one ? "belongs to another owner" : "belong to another owner";
            case UNKNOWN -> "could not be judged just now";
            case UNVERIFIABLE -> "cannot be tested: no read-only call is known";
            case NEEDS_RECONNECT -> one ? "needs to be connected again" : "need to be connected again";
            case UNUSABLE -> one ? "has no credential behind it" : "have no credential behind them";
            default -> one ? "is not found" : "are not found";
        };
    }

    public Action action() {
        return switch (state) {
            case WRONG_OWNER -> Action.PROJECT;
            case UNKNOWN -> Action.TEST;
            case UNVERIFIABLE -> Action.LIST;
            case GONE -> Action.UNPIN;
            default -> Action.CONNECT;
        };
    }
}
