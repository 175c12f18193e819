package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks an order, finds the connection for it, and has it carried out. */
public final class CallingActions implements ForCallingActions {

    private final ActionGateway gateway;
    private final ActionRuns runs;

    public CallingActions(ActionGateway gateway, ActionRuns runs) {
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
    public ActionOutcome call(ActionOrder order, ProbeListener watcher) {
        return prepared(order, watcher, runs::call);
    }

    @Override
    public ActionOutcome preview(ActionOrder order, ProbeListener watcher) {
        return prepared(order, watcher, runs::preview);
    }

    @Override
    public Decision choose(ConnectorId connector, Optional<ConnectionId> through, ProbeListener watcher) {
        return runs.choose(connector, through, watcher);
    }

    /** Nobody typed its id, so that a miss needs no suggestions. */
    @Override
    public ActionOutcome call(PreparedAction action, ChosenConnection through) {
        try {
            return runs.call(action, through, List.of());
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                ActionTarget target = action.target();
                throw new UnknownActionException(target.connector(), target.action(), List.of());
            }
            throw e;
        }
    }

    /** What is done once everything is ready. */
    private interface Ending {
        ActionOutcome end(PreparedAction action, ChosenConnection choice, List<String> notes);
    }

    /** The input is checked first: a mistake is told without a single call through a connection. */
    private ActionOutcome prepared(ActionOrder order, ProbeListener watcher, Ending ending) {
        ActionTarget target = order.target();
        Description description = described(order);
        CheckedInput checked = description.check(order.input());
        List<InputProblem> refused = checked.problems().stream()
                .filter(problem -> isRefused(problem, order.checking(), description.reads()))
                .toList();
        if (!refused.isEmpty()) {
            return new ActionOutcome.Mistaken(target, refused);
        }
        PreparedAction action = new PreparedAction(target, checked.input(), description.reads());
        List<String> notes = notes(checked);
        Decision decision = runs.choose(target.connector(), order.through(), watcher);
        return ChosenConnection.of(decision)
                .map(choice -> known(target, () -> ending.end(action, choice, notes)))
                .orElseGet(() -> new ActionOutcome.NoConnection(target, decision));
    }

    /** Descriptions are incomplete, so what may be their fault keeps nobody from reading. */
    private static boolean isRefused(InputProblem problem, ActionOrder.Checking checking, boolean reads) {
        boolean strict = checking == ActionOrder.Checking.STRICT;
        return switch (problem.weight()) {
            case FORBIDDEN -> true;
            case SLIP -> strict;
            case DOUBT -> strict && !reads;
            case HINT -> false;
        };
    }

    /** An action's description, or why there is none. */
    private record Description(Optional<ActionDescription> known, String gap) {

        boolean reads() {
            return known.map(ActionDescription::reads).orElse(false);
        }

        CheckedInput check(ActionInput input) {
            return known.map(action -> InputCheck.of(action, input))
                    .orElseGet(() -> InputCheck.undescribed(input, gap));
        }
    }

    /** Unchecked input is sent even if its description cannot be read just now, and so is what only reads. */
    private Description described(ActionOrder order) {
        ActionTarget target = order.target();
        try {
            Optional<ActionDescription> known = known(target, () -> gateway.describe(target, runs.owner()));
            if (known.isEmpty()) {
                requireListed(target);
            }
            return new Description(known, "Alloy does not describe this action");
        } catch (RemoteServiceException e) {
            boolean unchecked = order.checking() == ActionOrder.Checking.NOTED;
            boolean garbled = e.kind() == Kind.UNREADABLE && (unchecked || gateway.soundsLikeReading(target));
            if (garbled || (e.kind() == Kind.UNAVAILABLE && unchecked)) {
                return new Description(Optional.empty(), "Alloy's description of this action could not be read");
            }
            throw e;
        }
    }

    /** An id that is not in the list, while one very like it is, is a slip: ids are the provider's, and case matters. */
    private void requireListed(ActionTarget target) {
        List<String> all = ids(target);
        boolean slip = !all.contains(target.action().value())
                && !Suggestions.near(target.action().value(), all).isEmpty();
        if (slip) {
            throw unknown(target);
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

    private List<ActionId> near(ActionTarget target) {
        return Suggestions.near(target.action().value(), ids(target)).stream()
                .map(ActionId::new)
                .toList();
    }

    /** For a hint only: what fails here does not matter. */
    private List<String> ids(ActionTarget target) {
        try {
            return gateway.actions(target.connector(), runs.owner()).stream()
                    .map(action -> action.id().value())
                    .toList();
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return List.of();
        }
    }

    private static List<String> notes(CheckedInput checked) {
        Stream<String> sent = checked.problems().stream().map(problem -> "sent all the same: " + problem);
        return Stream.concat(checked.notes().stream(), sent).toList();
    }
}
