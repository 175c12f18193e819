package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Connections, healths and decisions to print. */
public final class Entries {

    public static final Instant NOW = Instant.parse("2025-11-23T21:05:10Z");
    public static final String NEWEST = "69110206d6d6670fb17451f8";
    public static final String OLDER = "691100acd6d6670fb1745176";
    public static final String OLDEST = "6910029dd6d6670fb1742f05";

    private Entries() {}

    public static ConnectionEntry entry(String id, String name) {
        ConnectionId parsed = new ConnectionId(id);
        Connection connection = new Connection(
                parsed,
                Optional.of(name),
                Optional.of(new ConnectorId("notion")),
                Optional.of("notion-oauth2"),
                CreationTime.from(parsed),
                Optional.empty(),
                Owner.of(new UserId("user-1")));
        return new ConnectionEntry(connection, false, false, true, Optional.empty());
    }

    public static ConnectionEntry newest() {
        ConnectionEntry entry = entry(NEWEST, "Eddie Fu's Notion (11)");
        return new ConnectionEntry(entry.connection(), false, true, true, entry.health());
    }

    public static ConnectionEntry older() {
        return entry(OLDER, "Eddie Fu's Notion (10)");
    }

    public static ConnectionEntry oldest() {
        return entry(OLDEST, "Eddie Fu's Notion");
    }

    public static ConnectionEntry pinned(ConnectionEntry entry) {
        return new ConnectionEntry(entry.connection(), true, entry.latest(), entry.listed(), entry.health());
    }

    public static Health health(HealthState state) {
        boolean usable = state == HealthState.WORKING;
        return new Health(
                state,
                usable ? "post-search answered with 3 pages" : "post-search: Credential not found",
                usable ? Optional.empty() : Optional.of("reason of " + state),
                usable ? OptionalInt.of(3) : OptionalInt.empty(),
                Duration.ofMillis(84),
                NOW,
                usable ? Optional.empty() : Optional.of("remedy of " + state));
    }

    public static ConnectionOverview overview(ConnectionEntry... entries) {
        return new ConnectionOverview(List.of(entries), Optional.empty(), Optional.empty(), 0);
    }

    public static Decision chosen(ConnectionEntry chosen, Candidate... others) {
        return decision(Outcome.CHOSEN, Optional.of(chosen), others);
    }

    public static Decision none(Outcome outcome, Candidate... others) {
        return decision(outcome, Optional.empty(), others);
    }

    private static Decision decision(Outcome outcome, Optional<ConnectionEntry> chosen, Candidate... others) {
        List<Candidate> candidates = new java.util.ArrayList<>(List.of(others));
        chosen.ifPresent(entry -> candidates.add(new Candidate(entry, Verdict.CHOSEN, "the newest that works")));
        candidates.sort((a, b) -> Connection.NEWEST_FIRST.compare(
                a.entry().connection(), b.entry().connection()));
        boolean verified = chosen.flatMap(ConnectionEntry::health).isPresent();
        String reason = chosen.isPresent() ? "the newest that works" : "none of 2 works";
        return new Decision(outcome, chosen, "working", reason, verified, candidates, 1, 0, 0, NOW);
    }

    public static Candidate passedOver(ConnectionEntry entry) {
        return new Candidate(entry, Verdict.PASSED_OVER, "older than the chosen one");
    }

    public static Candidate rejected(ConnectionEntry entry) {
        return new Candidate(
                entry.with(health(HealthState.NEEDS_RECONNECT)), Verdict.REJECTED, "the provider no longer accepts it");
    }
}
