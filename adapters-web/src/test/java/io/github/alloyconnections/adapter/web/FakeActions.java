package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Actions whose outcome a test can set, and which remember what was ordered. */
final class FakeActions implements ForCallingActions {

    public final List<ActionOrder> called = new CopyOnWriteArrayList<>();
    final List<ActionOrder> previewed = new CopyOnWriteArrayList<>();
    public volatile Function<ActionOrder, ActionOutcome> outcome = order -> done(order.target());

    static ActionOutcome.Done done(ActionTarget target) {
        return new ActionOutcome.Done(
                target,
                Samples.entry(Samples.NEWEST, Samples.NOTION, false),
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

    @Override
    public List<ActionSummary> actions(ConnectorId connector) {
        return List.of(summary());
    }

    @Override
    public ActionDescription describe(ActionTarget target) {
        if (!target.action().value().equals("post-search")) {
            throw new UnknownActionException(target.connector(), target.action(), List.of(new ActionId("post-search")));
        }
        return description();
    }

    @Override
    public ActionOutcome call(ActionOrder order, ProbeListener watcher) {
        called.add(order);
        return outcome.apply(order);
    }

    @Override
    public ActionOutcome preview(ActionOrder order, ProbeListener watcher) {
        previewed.add(order);
        return outcome.apply(order);
    }

    /** Calls that share a choice belong to who builds on the core, not to a driver. */
    @Override
    public Decision choose(ConnectorId connector, Optional<ConnectionId> through, ProbeListener watcher) {
        throw new UnsupportedOperationException("no page chooses for several calls");
    }

    @Override
    public ActionOutcome call(PreparedAction action, ChosenConnection through) {
        throw new UnsupportedOperationException("no page calls unchecked");
    }
}
