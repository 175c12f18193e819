package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a walk that met none that works: those that nothing can try. That they cannot be tried is an answer,
 * and trying again will not change it.
 *
 * @param entries they, most wanted first
 * @param settled whether of nobody within reach time could tell more
 * @param complete whether everybody was within reach
 */
record Unverified(SelectionOrder rule, List<ConnectionEntry> entries, boolean settled, boolean complete) {

    /** Of a walk that could have come this far. */
    static Unverified of(SelectionOrder rule, Map<ConnectionId, Health> healths, int reach) {
        List<ConnectionEntry> entries = rule.walk().stream()
                .flatMap(entry -> Optional.ofNullable(healths.get(entry.id()))
                        .filter(health -> health.state() == HealthState.UNVERIFIABLE)
                        .map(entry::with)
                        .stream())
                .toList();
        boolean known = healths.values().stream().noneMatch(health -> health.state() == HealthState.UNKNOWN);
        return new Unverified(
                rule,
                entries,
                known && healths.size() == reach,
                reach == rule.walk().size());
    }

    /** The pin, which is somebody's own word; else the only one. */
    Optional<ConnectionEntry> choice() {
        Optional<ConnectionEntry> pin = rule.aim() == SelectionOrder.Aim.PIN_OR_FIRST_WORKING
                ? entries.stream().filter(ConnectionEntry::pinned).findFirst()
                : Optional.empty();
        boolean alone = settled && complete && entries.size() == 1;
        return pin.or(() -> alone ? Optional.of(entries.get(0)) : Optional.empty());
    }

    /** Whether a person must choose among them; those that the budget leaves out would only be more. */
    boolean areSeveral() {
        return settled && entries.size() > 1 && choice().isEmpty();
    }
}
