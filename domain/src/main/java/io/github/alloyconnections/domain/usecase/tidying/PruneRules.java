package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Decides of every connection whether it stays; reasons hold nothing that changes from one minute to the next. */
final class PruneRules {

    private static final Duration YOUNG = Duration.ofHours(1);

    private final CandidateSet field;
    private final TwinDetection kinship;
    private final UsageReport uses;
    private final Marks marks;
    private final boolean byName;
    private final Instant now;
    /** By the clan itself: it may be large, and then so is everything that looks into it. */
    private final IdentityHashMap<TwinCircle, Optional<ConnectionEntry>> newest = new IdentityHashMap<>();

    private final IdentityHashMap<TwinCircle, Optional<ConnectionEntry>> survivors = new IdentityHashMap<>();
    private final List<KeptConnection> keep = new ArrayList<>();
    private final List<DoomedConnection> delete = new ArrayList<>();

    PruneRules(CandidateSet field, TwinDetection kinship, UsageReport uses, Marks marks, boolean byName, Instant now) {
        this.marks = marks;
        this.field = field;
        this.kinship = kinship;
        this.uses = uses;
        this.byName = byName;
        this.now = now;
    }

    /** Takes a connection with what is known of its health. */
    void consider(ConnectionEntry entry) {
        Optional<TwinCircle> clan = kinship.of(entry.id());
        Optional<KeptConnection> kept = pinned(entry)
                .or(() -> guarded(entry))
                .or(() -> retired(entry))
                .or(() -> newest(entry, clan))
                .or(() -> doubtful(entry))
                .or(() -> needed(entry))
                .or(() -> unrelated(entry, clan));
        if (kept.isPresent()) {
            keep.add(kept.get());
            return;
        }
        clan.flatMap(all -> survivors.computeIfAbsent(all, this::survivor))
                .ifPresentOrElse(
                        survivor -> delete.add(
                                0, new DoomedConnection(entry, survivor, reason(entry, survivor, clan.orElseThrow()))),
                        () -> keep.add(new KeptConnection(
                                entry, Rule.NO_SURVIVOR, "none of its twins is known to work: nothing would be left")));
    }

    /** Newest first. */
    List<KeptConnection> keep() {
        return keep;
    }

    /** Oldest first. */
    List<DoomedConnection> delete() {
        return delete;
    }

    private Optional<KeptConnection> pinned(ConnectionEntry entry) {
        Optional<String> place = entry.pinned()
                ? field.pin().map(pin -> pin.variable() + " in " + pin.origin())
                : uses.of(entry.id()).stream()
                        .filter(Usage::pin)
                        .map(Usage::place)
                        .findFirst();
        return place.map(where -> new KeptConnection(entry, Rule.PINNED, "pinned: " + where));
    }

    private Optional<KeptConnection> newest(ConnectionEntry entry, Optional<TwinCircle> clan) {
        return clan.flatMap(all -> newest.computeIfAbsent(all, one -> newestThatWorks(one.everybody())))
                .filter(best -> best.id().equals(entry.id()))
                .map(best -> new KeptConnection(entry, Rule.NEWEST_THAT_WORKS, "the newest of its twins that works"));
    }

    private Optional<KeptConnection> guarded(ConnectionEntry entry) {
        return marks.guard(entry.id()).map(why -> new KeptConnection(entry, Rule.PROTECTED, why));
    }

    private static Optional<KeptConnection> retired(ConnectionEntry entry) {
        return entry.retirement().map(words -> new KeptConnection(entry, Rule.RETIRED, words));
    }

    private static Optional<KeptConnection> doubtful(ConnectionEntry entry) {
        Optional<HealthState> state = entry.health().map(Health::state);
        if (state.isEmpty()) {
            return kept(entry, Rule.HEALTH_UNKNOWN, "its health is unknown: the budget of probes ended before it");
        } else if (state.get().isOpen()) {
            return kept(
                    entry,
                    Rule.HEALTH_UNKNOWN,
                    state.get() == HealthState.UNVERIFIABLE
                            ? "whether it works cannot be verified"
                            : "its health is unknown");
        }
        return state.get() == HealthState.WRONG_OWNER
                ? kept(entry, Rule.WRONG_OWNER, "it belongs to " + entry.owner())
                : Optional.empty();
    }

    private Optional<KeptConnection> needed(ConnectionEntry entry) {
        List<Usage> places = uses.of(entry.id());
        if (!places.isEmpty()) {
            int more = places.size() - 1;
            String others = more == 0 ? "" : " and " + more + (more == 1 ? " more place" : " more places");
            return kept(entry, Rule.USED_ELSEWHERE, "used in " + places.get(0).place() + others);
        }
        return isYoung(entry) ? kept(entry, Rule.YOUNG, "younger than an hour") : Optional.empty();
    }

    /** Either of the two times may be wrong: the later one counts. */
    private boolean isYoung(ConnectionEntry entry) {
        Instant limit = now.minus(YOUNG);
        return entry.connection().createdAt().isAfter(limit)
                || entry.id().createdAt().isAfter(limit);
    }

    private Optional<KeptConnection> unrelated(ConnectionEntry entry, Optional<TwinCircle> clan) {
        if (clan.isEmpty()) {
            return kept(entry, Rule.ALONE, "it has no twin");
        }
        return clan.get().isWeak() && !byName
                ? kept(entry, Rule.WEAK_EVIDENCE, "only its name says that it is a twin; --by-name counts that")
                : Optional.empty();
    }

    private static Optional<KeptConnection> kept(ConnectionEntry entry, Rule rule, String reason) {
        return Optional.of(new KeptConnection(entry, rule, reason));
    }

    /** What stays in the place of all others; itself always kept. */
    private Optional<ConnectionEntry> survivor(TwinCircle clan) {
        Optional<ConnectionEntry> best = best(clan.everybody());
        Optional<TwinCircle> strong =
                best.flatMap(entry -> kinship.of(entry.id())).filter(other -> !other.isWeak());
        return strong.isPresent() ? best(strong.get().everybody()) : best;
    }

    /** The pin if it works, else the newest that does; they come newest first. */
    static Optional<ConnectionEntry> best(List<ConnectionEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.pinned() && isUsable(entry))
                .findFirst()
                .or(() -> newestThatWorks(entries));
    }

    /** One that works before a newer one that works with limits. */
    private static Optional<ConnectionEntry> newestThatWorks(List<ConnectionEntry> newestFirst) {
        List<ConnectionEntry> offered =
                newestFirst.stream().filter(entry -> !entry.isRetired()).toList();
        return offered.stream()
                .filter(entry -> entry.health().map(Health::state).equals(Optional.of(HealthState.WORKING)))
                .findFirst()
                .or(() -> offered.stream().filter(PruneRules::isUsable).findFirst());
    }

    static boolean isUsable(ConnectionEntry entry) {
        return entry.health().map(Health::state).filter(HealthState::isUsable).isPresent();
    }

    private static String reason(ConnectionEntry entry, ConnectionEntry survivor, TwinCircle clan) {
        String state = isUsable(entry)
                ? ""
                : "; it does not: "
                        + entry.health().map(health -> health.state().name()).orElse("");
        return "a twin " + (clan.isWeak() ? "by name " : "") + "of " + survivor.id() + ", which works" + state;
    }
}
