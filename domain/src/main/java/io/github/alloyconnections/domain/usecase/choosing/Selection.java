package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a walk went.
 *
 * @param healths what was shown, in the order of the walk
 * @param winner the entry it settled on; empty if none
 * @param certain whether it ended because nothing behind could change the answer
 */
record Selection(
        SelectionOrder rule, Map<ConnectionId, Health> healths, Optional<ConnectionEntry> winner, boolean certain) {

    /** Walks until the answer is certain, or the budget is spent. */
    static Selection along(SelectionOrder rule, ProbeRun<Health> run, ProbeListener watcher) {
        List<ConnectionEntry> walk = rule.walk();
        Map<ConnectionId, Health> healths = new LinkedHashMap<>();
        Optional<ConnectionEntry> second = Optional.empty();
        for (int place = 0; place < run.reach(); place++) {
            Optional<Health> health = run.health(place);
            if (health.isEmpty()) {
                continue;
            }
            ConnectionEntry entry = walk.get(place).with(health.get());
            healths.put(entry.id(), health.get());
            watcher.judged(entry.id(), health.get(), healths.size(), run.reach());
            if (ends(rule, entry, health.get().state())) {
                return new Selection(rule, healths, Optional.of(entry), true);
            }
            if (second.isEmpty() && health.get().state() == HealthState.LIMITED) {
                second = Optional.of(entry);
            }
        }
        if (second.isPresent()) {
            return new Selection(rule, healths, second, false);
        }
        Unverified rest = Unverified.of(rule, healths, run.reach());
        return new Selection(rule, healths, rest.choice(), rest.areSeveral());
    }

    private static boolean ends(SelectionOrder rule, ConnectionEntry entry, HealthState state) {
        boolean takenUnverified = rule.aim() == SelectionOrder.Aim.THE_ONE && state == HealthState.UNVERIFIABLE;
        return state == HealthState.WORKING
                || takenUnverified
                || (state == HealthState.LIMITED && rule.isContentWithLimits(entry));
    }

    /** Whether a person must choose: several match, or nothing can tell those that are left apart. */
    boolean isAmbiguous() {
        return winner.isEmpty() && certain && rule.walk().size() > 1;
    }

    /** The same, with what was shown of others besides, or of the same later. */
    Selection knowing(Map<ConnectionId, Health> others) {
        Map<ConnectionId, Health> all = new LinkedHashMap<>(healths);
        all.putAll(others);
        return new Selection(rule, all, winner, certain);
    }

    /** What was shown of this entry. */
    Optional<Health> health(ConnectionEntry entry) {
        return Optional.ofNullable(healths.get(entry.id()));
    }

    /** The entries without a verdict that stood before the winner; all such, if there is none. */
    List<ConnectionEntry> unjudged() {
        return rule.walk().stream()
                .takeWhile(entry -> !isWinner(entry))
                .filter(entry ->
                        health(entry).map(shown -> shown.state().isOpen()).orElse(true))
                .toList();
    }

    /** How many {@link #unjudged} there are. */
    int unknown() {
        return unjudged().size();
    }

    /** Whether this is the entry it settled on. */
    boolean isWinner(ConnectionEntry entry) {
        return winner.filter(won -> won.id().equals(entry.id())).isPresent();
    }
}
