package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Actions whose outcome a test can set, and which remember what was ordered. */
final class FakeActions implements ForCallingActions {

    final List<ActionOrder> called = new CopyOnWriteArrayList<>();
    final List<ActionOrder> previewed = new CopyOnWriteArrayList<>();
    volatile Function<ActionOrder, ActionOutcome> outcome = order -> done(order.target());

    static ActionOutcome.Done done(ActionTarget target) {
        return new ActionOutcome.Done(
                target,
                Samples.entry(Samples.NEWEST, Samples.NOTION, false),
                "the newest that works",
                JsonValue.object().with("object", JsonValue.of("list")),
                List.of());
    }

    @Override
    public List<ActionSummary> actions(ConnectorId connector) {
        return List.of();
    }

    @Override
    public ActionDescription describe(ActionTarget target) {
        throw new AssertionError("no route asks for a description");
    }

    @Override
    public ActionOutcome call(ActionOrder order, ProbeWatcher watcher) {
        called.add(order);
        return outcome.apply(order);
    }

    @Override
    public ActionOutcome preview(ActionOrder order, ProbeWatcher watcher) {
        previewed.add(order);
        return outcome.apply(order);
    }
}
