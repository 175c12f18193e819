package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks an order, finds the connection for it, and has it carried out. */
final class CallingActions implements ForCallingActions {

    private final ActionGateway gateway;
    private final ActionRuns runs;

    CallingActions(ActionGateway gateway, ActionRuns runs) {
        this.gateway = gateway;
        this.runs = runs;
    }

    @Override
    public List<ActionSummary> actions(ConnectorId connector) {
        return gateway.actions(connector, runs.owner()).stream()
                .sorted(Comparator.comparing(action -> action.id().value()))
                .toList();
    }

    @Override
    public ActionDescription describe(ActionTarget target) {
        return known(target, () -> gateway.describe(target, runs.owner())).orElseThrow(() -> unknown(target));
    }

    @Override
    public ActionOutcome call(ActionOrder order, ProbeWatcher watcher) {
        return prepared(order, watcher, runs::call);
    }

    @Override
    public ActionOutcome preview(ActionOrder order, ProbeWatcher watcher) {
        return prepared(order, watcher, runs::preview);
    }

    /** What is done once everything is ready. */
    private interface Ending {
        ActionOutcome end(PreparedAction action, ActionRuns.Choice choice, List<String> notes);
    }

    /** The input is checked first: a mistake is told without a single call through a connection. */
    private ActionOutcome prepared(ActionOrder order, ProbeWatcher watcher, Ending ending) {
        ActionTarget target = order.target();
        Optional<ActionDescription> description = described(order);
        CheckedInput checked = description
                .map(known -> InputCheck.of(known, order.input()))
                .orElseGet(() -> InputCheck.undescribed(order.input()));
        boolean strict = order.checking() == ActionOrder.Checking.STRICT;
        if (strict && !checked.problems().isEmpty()) {
            return new ActionOutcome.Mistaken(target, checked.problems());
        }
        PreparedAction action = new PreparedAction(
                target,
                checked.input(),
                description.map(ActionDescription::reads).orElse(false));
        List<String> notes = notes(checked);
        return runs.choose(target.connector(), order.through(), watcher)
                .match(
                        choice -> known(target, () -> ending.end(action, choice, notes)),
                        decision -> new ActionOutcome.NoConnection(target, decision));
    }

    /** Unchecked input is sent even if its description cannot be read just now. */
    private Optional<ActionDescription> described(ActionOrder order) {
        Owner owner = runs.owner();
        try {
            return known(order.target(), () -> gateway.describe(order.target(), owner));
        } catch (RemoteServiceException e) {
            boolean garbled = e.kind() == Kind.UNREADABLE || e.kind() == Kind.UNAVAILABLE;
            if (garbled && order.checking() == ActionOrder.Checking.NOTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private <T> T known(ActionTarget target, Supplier<T> work) {
        try {
            return work.get();
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                throw unknown(target);
            }
            throw e;
        }
    }

    private UnknownActionException unknown(ActionTarget target) {
        return new UnknownActionException(target.connector(), target.action(), near(target));
    }

    /** A hint only: what fails here does not matter. */
    private List<ActionId> near(ActionTarget target) {
        try {
            List<String> all = gateway.actions(target.connector(), runs.owner()).stream()
                    .map(action -> action.id().value())
                    .toList();
            return Spelling.near(target.action().value(), all).stream()
                    .map(ActionId::new)
                    .toList();
        } catch (RemoteServiceException e) {
            return List.of();
        }
    }

    private static List<String> notes(CheckedInput checked) {
        Stream<String> sent = checked.problems().stream().map(problem -> "sent all the same: " + problem);
        return Stream.concat(checked.notes().stream(), sent).toList();
    }
}
