package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
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
import io.github.alloyconnections.domain.testing.CannedActions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Values to answer with: one Notion connection, one of Slack. */
public final class Samples {

    static final Instant NOW = Instant.parse("2025-11-10T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final ConnectorId NOTION = new ConnectorId("notion");
    static final ConnectorId SLACK = new ConnectorId("slack");
    public static final ConnectionId NEWEST = new ConnectionId("69110206d6d6670fb17451f8");
    static final ConnectionId OF_SLACK = new ConnectionId("691100acd6d6670fb1745176");
    static final ConnectionId ABSENT = new ConnectionId("6910029dd6d6670fb1742f05");
    static final Owner OWNER = Owner.of(new UserId("68f0aa00bb11cc22dd33ee44"));

    /** What somebody agrees to who saw the plan that deletes nothing. */
    static final String AGREED_PLAN = "{\"kind\":\"alloy-connections/prune-plan\",\"connector\":\"notion\","
            + "\"byName\":false,\"keep\":[],\"delete\":[]}";

    private Samples() {}

    static ConnectionEntry entry(ConnectionId id, ConnectorId connector, boolean pinned) {
        Connection connection = new Connection(
                id,
                Optional.of("Eddie Fu's Notion (11)"),
                Optional.of(connector),
                Optional.of(connector + "-oauth2"),
                CreationTime.from(id),
                Optional.empty(),
                OWNER);
        return new ConnectionEntry(connection, pinned, true, true, Optional.empty());
    }

    static Health health(HealthState state) {
        return new Health(
                state,
                "post-search answered",
                Optional.empty(),
                OptionalInt.of(3),
                Duration.ofMillis(42),
                NOW,
                Optional.empty());
    }

    static ConnectionOverview overview(ConnectionEntry... entries) {
        Optional<ConnectionId> pinned = List.of(entries).stream()
                .filter(ConnectionEntry::pinned)
                .map(ConnectionEntry::id)
                .findFirst();
        return new ConnectionOverview(List.of(entries), pinned, Optional.of(NEWEST), 0);
    }

    static Decision chosen(String policy) {
        ConnectionEntry entry = entry(NEWEST, NOTION, false).with(health(HealthState.WORKING));
        return choice(policy, List.of(new Candidate(entry, Verdict.CHOSEN, "the newest that works")), 0);
    }

    /** As {@link #chosen}, with another name. */
    public static Decision named(String policy, String name) {
        ConnectionEntry plain = entry(NEWEST, NOTION, false).with(health(HealthState.WORKING));
        Connection old = plain.connection();
        Connection renamed = new Connection(
                old.id(), Optional.of(name), old.connector(), old.type(), old.created(), old.updatedAt(), old.owner());
        ConnectionEntry entry = new ConnectionEntry(renamed, false, true, true, plain.health());
        return choice(policy, List.of(new Candidate(entry, Verdict.CHOSEN, "the newest that works")), 0);
    }

    /** One chosen, the others not tried. */
    public static Decision many(String policy, int candidates, int omitted) {
        List<Candidate> all = new ArrayList<>(chosen(policy).candidates());
        for (int i = 1; i < candidates; i++) {
            ConnectionId id = new ConnectionId(String.format("6910029dd6d6670f%08x", i));
            all.add(new Candidate(entry(id, NOTION, false), Verdict.NOT_TRIED, "a newer one works"));
        }
        return choice(policy, all, omitted);
    }

    private static Decision choice(String policy, List<Candidate> candidates, int omitted) {
        Optional<ConnectionEntry> chosen = Optional.of(candidates.get(0).entry());
        return new Decision(
                Outcome.CHOSEN, chosen, policy, "the newest that works", true, candidates, 1, 0, omitted, NOW);
    }

    public static Decision nothing(String policy) {
        return new Decision(
                Outcome.NOTHING_USABLE,
                Optional.empty(),
                policy,
                "there is no connection",
                false,
                List.of(),
                0,
                0,
                0,
                NOW);
    }

    /** Nothing chosen, because something could not be told. */
    static Decision undecided(String policy) {
        return new Decision(
                Outcome.CANNOT_TELL, Optional.empty(), policy, "one is unknown", false, List.of(), 1, 1, 0, NOW);
    }

    /** One action that is known, and carried out. */
    static CannedActions actions() {
        CannedActions actions = new CannedActions(entry(NEWEST, NOTION, false));
        actions.all = List.of(summary());
        actions.description = target ->
                Optional.of(description()).filter(known -> known.summary().id().equals(target.action()));
        actions.outcome = order -> done(order.target());
        return actions;
    }

    static ActionOutcome.Done done(ActionTarget target) {
        return new ActionOutcome.Done(
                target,
                entry(NEWEST, NOTION, false),
                "the newest that works",
                JsonValue.object().with("object", JsonValue.of("list")),
                List.of());
    }

    static ActionSummary summary() {
        return new ActionSummary(
                new ActionId("post-search"),
                Optional.of("Search"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("pages"));
    }

    static ActionDescription description() {
        ActionParameter token =
                new ActionParameter("token", Place.HEADER, true, Optional.empty(), Optional.empty(), Optional.empty());
        JsonValue body = JsonValue.from(Map.of("properties", Map.of("query", Map.of("type", "string"))));
        return new ActionDescription(summary(), Optional.of("/v1/search"), List.of(token), Optional.of(body), true);
    }
}
