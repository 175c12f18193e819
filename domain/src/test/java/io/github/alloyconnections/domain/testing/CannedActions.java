package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionRequest;
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
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Actions whose outcome a test sets, and which remember what was ordered. */
public final class CannedActions implements ForCallingActions {

    public final List<ActionOrder> called = new CopyOnWriteArrayList<>();
    public final List<ActionOrder> previewed = new CopyOnWriteArrayList<>();
    public volatile List<ActionSummary> all = List.of(new ActionSummary(
            new ActionId("post-search"), Optional.of("Search"), Optional.of("Finds pages"), Optional.of("post")));

    /** Of each action; empty for what is unknown. */
    public volatile Function<ActionTarget, Optional<ActionDescription>> description = target -> Optional.empty();

    public volatile Function<ActionOrder, ActionOutcome> outcome;

    /** Actions that are carried out through this connection. */
    public CannedActions(ConnectionEntry connection) {
        outcome = order -> new ActionOutcome.Done(
                order.target(), connection, "the newest that works", JsonValue.object(), List.of());
    }

    @Override
    public List<ActionSummary> actions(ConnectorId connector) {
        return all;
    }

    @Override
    public ActionDescription describe(ActionTarget target) {
        return description
                .apply(target)
                .orElseThrow(() -> new UnknownActionException(
                        target.connector(), target.action(), List.of(all.get(0).id())));
    }

    @Override
    public ActionOutcome call(ActionOrder order, ProbeListener watcher) {
        called.add(order);
        return outcome.apply(order);
    }

    @Override
    public ActionOutcome preview(ActionOrder order, ProbeListener watcher) {
        previewed.add(order);
        return outcome.apply(order) instanceof ActionOutcome.Done done ? unsent(done) : outcome.apply(order);
    }

    private static ActionOutcome unsent(ActionOutcome.Done done) {
        ActionRequest request =
                new ActionRequest("POST", "https://alloy.example/execute", Map.of(), JsonValue.object());
        return new ActionOutcome.Previewed(done.target(), done.connection(), done.reason(), request, List.of());
    }

    /** Calls that share a choice belong to who builds on the core, not to a driver. */
    @Override
    public Decision choose(ConnectorId connector, Optional<ConnectionId> through, ProbeListener watcher) {
        throw new UnsupportedOperationException("no driver chooses for several calls");
    }

    @Override
    public ActionOutcome call(PreparedAction action, ChosenConnection through) {
        throw new UnsupportedOperationException("no driver calls unchecked");
    }
}
