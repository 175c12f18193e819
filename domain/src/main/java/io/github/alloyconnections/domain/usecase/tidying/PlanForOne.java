package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.NameFamily;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the deletion of the one connection that a person named. Unlike for a plan of twins, what is merely doubtful is
 * told and left to the person; what others rely on, or what is not theirs, stays.
 */
final class PlanForOne {

    private static final Duration YOUNG = Duration.ofHours(1);
    private static final int RELATIVES_ASKED = 5;

    private final CandidateSet field;
    private final ConnectionId id;
    private final UsageReport uses;
    private final Marks marks;
    private final Instant now;

    PlanForOne(CandidateSet field, ConnectionId id, UsageReport uses, Marks marks, Instant now) {
        this.marks = marks;
        this.field = field;
        this.id = id;
        this.uses = uses;
        this.now = now;
    }

    UsageReport uses() {
        return uses;
    }

    /** The named one, the pin, and a few that may be its twins: enough to say what is left afterwards. */
    CandidateSet worthAsking() {
        Optional<NameFamily> family = named().flatMap(entry -> NameFamily.of(entry.connection()));
        Set<ConnectionId> asked = new HashSet<>(Set.of(id));
        field.entries().stream()
                .filter(entry -> family.isPresent()
                        && !entry.id().equals(id)
                        && NameFamily.of(entry.connection()).equals(family))
                .limit(RELATIVES_ASKED)
                .forEach(entry -> asked.add(entry.id()));
        return new CandidateSet(
                field.entries().stream()
                        .filter(entry -> entry.pinned() || asked.contains(entry.id()))
                        .toList(),
                field.pin(),
                field.latest(),
                field.listing());
    }

    private Optional<ConnectionEntry> named() {
        return field.find(id);
    }

    PrunePlan made(ConnectorId connector, Owner owner, List<IdentifiedConnection> known, List<String> notices) {
        Map<ConnectionId, ConnectionEntry> probed = new HashMap<>();
        known.forEach(each -> probed.put(each.entry().id(), each.entry()));
        Optional<TwinCircle> clan = TwinDetection.of(connector, known).of(id);
        List<KeptConnection> keep = new ArrayList<>();
        List<DoomedConnection> delete = new ArrayList<>();
        List<String> told = new ArrayList<>(notices);
        for (ConnectionEntry listed : field.entries()) {
            ConnectionEntry entry = probed.getOrDefault(listed.id(), listed);
            Optional<KeptConnection> kept = entry.id().equals(id) ? refusal(entry) : Optional.of(bystander(entry));
            kept.ifPresent(keep::add);
            if (kept.isEmpty()) {
                Optional<ConnectionEntry> survivor = clan.flatMap(this::survivor);
                delete.add(new DoomedConnection(entry, survivor, reason(entry)));
                told.addAll(warnings(entry, survivor, clan.isPresent()));
            }
        }
        return new PrunePlan(
                connector,
                owner,
                Optional.of(id),
                false,
                keep,
                delete,
                told,
                field.listing().untold(),
                now);
    }

    /** What protects it from the very person who named it. */
    private Optional<KeptConnection> refusal(ConnectionEntry entry) {
        List<Usage> places = uses.of(id);
        Optional<String> pin = pinnedWhere(entry, places);
        Optional<String> guard = marks.guard(id);
        if (guard.isPresent()) {
            return kept(entry, Rule.PROTECTED, guard.get() + "; unprotect it first");
        } else if (pin.isPresent()) {
            return kept(entry, Rule.PINNED, "pinned: " + pin.get() + "; unpin it first");
        } else if (!places.isEmpty()) {
            int more = places.size() - 1;
            String others = more == 0 ? "" : " and " + more + (more == 1 ? " more place" : " more places");
            return kept(
                    entry,
                    Rule.USED_ELSEWHERE,
                    "used in " + places.get(0).place() + others + "; take it out there first");
        } else if (!entry.listed()) {
            return kept(entry, Rule.NOT_LISTED, "no list of this owner shows it: there is nothing to delete");
        }
        return entry.health().map(Health::state).equals(Optional.of(HealthState.WRONG_OWNER))
                ? kept(entry, Rule.WRONG_OWNER, "it belongs to " + entry.owner())
                : Optional.empty();
    }

    private Optional<String> pinnedWhere(ConnectionEntry entry, List<Usage> places) {
        return entry.pinned()
                ? field.pin().map(pin -> pin.variable() + " in " + pin.origin())
                : places.stream().filter(Usage::pin).map(Usage::place).findFirst();
    }

    private static Optional<KeptConnection> kept(ConnectionEntry entry, Rule rule, String reason) {
        return Optional.of(new KeptConnection(entry, rule, reason));
    }

    private KeptConnection bystander(ConnectionEntry entry) {
        return entry.pinned()
                ? new KeptConnection(entry, Rule.PINNED, "pinned, and not the one you named")
                : new KeptConnection(entry, Rule.NOT_NAMED, "not the one you named");
    }

    private Optional<ConnectionEntry> survivor(TwinCircle clan) {
        return PruneRules.best(clan.everybody().stream()
                .filter(entry -> !entry.id().equals(id))
                .toList());
    }

    private static String reason(ConnectionEntry entry) {
        return PruneRules.isUsable(entry)
                ? "you named it; it works"
                : "you named it; "
                        + entry.health()
                                .filter(health -> health.state().isDead())
                                .map(health ->
                                        "it does not work: " + health.state().name())
                                .orElse("whether it works is not known");
    }

    private List<String> warnings(ConnectionEntry entry, Optional<ConnectionEntry> survivor, boolean hasTwins) {
        List<String> warnings = new ArrayList<>();
        boolean works = PruneRules.isUsable(entry);
        if (works && survivor.isEmpty()) {
            warnings.add("It works, and no other of its account is known to: afterwards none may.");
        } else if (!works
                && entry.health().filter(health -> health.state().isOpen()).isPresent()) {
            warnings.add("It could not be judged just now: it may well work.");
        }
        if (hasTwins) {
            warnings.add(PrunePlan.SHARED_GRANT
                    + survivor.map(other -> "; " + other.id() + " is tested before and after")
                            .orElse("")
                    + ".");
        }
        Instant limit = now.minus(YOUNG);
        if (entry.connection().createdAt().isAfter(limit) || id.createdAt().isAfter(limit)) {
            warnings.add("It is younger than an hour: an attempt to connect may just be about to take it.");
        }
        return warnings;
    }
}
