package io.github.alloyconnections.domain.usecase.watching;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.usecase.choosing.CandidateReasons;
import io.github.alloyconnections.domain.watch.WatchEvent;
import io.github.alloyconnections.domain.watch.WatchEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of one connector by earlier looks, and what a further one tells beyond that. */
final class Watched {

    private final ConnectorId connector;
    private final Map<ConnectionId, HealthState> healths = new HashMap<>();
    private Optional<Decision> known = Optional.empty();
    private boolean untold;

    Watched(ConnectorId connector) {
        this.connector = connector;
    }

    /** What this look tells. */
    List<WatchEvent> look(Decision now) {
        List<WatchEvent> events = new ArrayList<>();
        now.candidates()
                .forEach(each -> each.entry()
                        .health()
                        .flatMap(health -> changed(each.entry(), health, now.decidedAt()))
                        .ifPresent(events::add));
        Optional<String> doubt = doubt(now);
        if (doubt.isPresent()) {
            untold(doubt.get(), now.decidedAt()).ifPresent(events::add);
            return events;
        }
        if (untold && known.isPresent()) {
            events.add(event(Kind.TOLD, now, chosen(now), Optional.empty(), Optional.empty(), "can be told again"));
        }
        untold = false;
        decided(now).ifPresent(events::add);
        known = Optional.of(now);
        return events;
    }

    /** Nothing could be learned, which is said once. */
    Optional<WatchEvent> untold(String why, Instant at) {
        boolean first = !untold;
        untold = true;
        return first
                ? Optional.of(new WatchEvent(
                        Kind.UNTOLD,
                        at,
                        connector,
                        known.flatMap(Watched::chosen),
                        Optional.empty(),
                        Optional.empty(),
                        "cannot tell now: " + why))
                : Optional.empty();
    }

    /** That nothing could be learned of one is no change: what was known of it stays. */
    private Optional<WatchEvent> changed(ConnectionEntry entry, Health health, Instant at) {
        if (health.state() == HealthState.UNKNOWN) {
            return Optional.empty();
        }
        Optional<HealthState> before = Optional.ofNullable(healths.put(entry.id(), health.state()));
        return before.filter(state -> state != health.state())
                .map(state -> new WatchEvent(
                        Kind.HEALTH,
                        at,
                        connector,
                        Optional.of(entry.id()),
                        Optional.of(words(state)),
                        Optional.of(words(health.state())),
                        "was " + words(state) + ", now " + CandidateReasons.why(health)));
    }

    private static String words(HealthState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Why this look says nothing of what is to be used: of what was in use until now nothing could be learned. */
    private Optional<String> doubt(Decision now) {
        if (now.outcome() == Outcome.CANNOT_TELL) {
            return Optional.of(now.reason());
        }
        Optional<ConnectionId> before = known.flatMap(Watched::chosen);
        return now.candidates().stream()
                .map(Candidate::entry)
                .filter(entry -> before.isPresent() ? before.get().equals(entry.id()) : entry.pinned())
                .flatMap(entry -> entry.health().stream())
                .filter(health -> health.state() == HealthState.UNKNOWN)
                .map(CandidateReasons::why)
                .findFirst();
    }

    private Optional<WatchEvent> decided(Decision now) {
        if (known.isEmpty()) {
            return Optional.of(event(
                    Kind.STATE,
                    now,
                    chosen(now),
                    Optional.empty(),
                    chosen(now).map(ConnectionId::value),
                    now.chosen()
                            .map(entry ->
                                    entry.health().map(CandidateReasons::why).orElse("not tried"))
                            .orElse(now.reason())));
        }
        Optional<ConnectionId> before = known.flatMap(Watched::chosen);
        return before.equals(chosen(now)) && known.get().outcome() == now.outcome()
                ? Optional.empty()
                : Optional.of(event(
                        Kind.DECISION,
                        now,
                        chosen(now),
                        before.map(ConnectionId::value),
                        chosen(now).map(ConnectionId::value),
                        (now.chosen().isPresent() ? "is to be used now, " : "nothing is to be used now: ")
                                + now.reason()));
    }

    private static Optional<ConnectionId> chosen(Decision decision) {
        return decision.chosen().map(ConnectionEntry::id);
    }

    private WatchEvent event(
            Kind kind,
            Decision now,
            Optional<ConnectionId> id,
            Optional<String> from,
            Optional<String> to,
            String message) {
        return new WatchEvent(kind, now.decidedAt(), connector, id, from, to, message);
    }
}
