package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionOrder.Among;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usecase.owning.OwnerSearch;
import java.util.List;
import java.util.Optional;

/** Whether a choice that found nothing is reason to ask the key's other owners, and for what. */
record OtherOwners(Reasoning reasoning, Outcome outcome, ConnectorId connector, Optional<String> account) {

    /** What they say; empty where they are not asked, because something was found, or may yet be. */
    Optional<OwnerSearch.Result> ask(OwnerSearch search) {
        List<ConnectionEntry> probed = reasoning.walked().rule().walk().stream()
                .flatMap(entry -> reasoning.walked().health(entry).map(entry::with).stream())
                .toList();
        if (outcome == Outcome.CANNOT_TELL) {
            return known(probed, search);
        }
        boolean anything = isOpenToAny();
        boolean miss = outcome == Outcome.PIN_DEAD || outcome == Outcome.NOTHING_USABLE;
        return miss && (anything || !probed.isEmpty())
                ? Optional.of(search.look(new OwnerSearch.Miss(connector, probed, anything)))
                : Optional.empty();
    }

    /** What the probes themselves have shown to work for another owner, without one call more. */
    private Optional<OwnerSearch.Result> known(List<ConnectionEntry> probed, OwnerSearch search) {
        List<ConnectionEntry> theirs = probed.stream()
                .filter(entry -> entry.health().flatMap(Health::belongs).isPresent())
                .toList();
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(search.look(new OwnerSearch.Miss(connector, theirs, false)));
    }

    /** Who names one connection, or some by name or account, is not helped by any other. */
    private boolean isOpenToAny() {
        SelectionPolicy policy = reasoning.policy();
        boolean noneOfThatName = (policy.among() == Among.NAME || account.isPresent())
                && !reasoning.field().entries().isEmpty();
        return !policy.among().isOne() && !noneOfThatName;
    }
}
