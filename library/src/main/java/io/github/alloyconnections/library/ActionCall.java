package io.github.alloyconnections.library;

import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An action with what it is given; immutable, each method but {@link #call} gives a changed copy. */
public final class ActionCall {

    private final ForCallingActions actions;
    private final Function<String, ConnectionId> selecting;
    private final Supplier<Optional<ConnectionId>> preferred;
    private final ActionOrder order;

    private ActionCall(
            ForCallingActions actions,
            Function<String, ConnectionId> selecting,
            Supplier<Optional<ConnectionId>> preferred,
            ActionOrder order) {
        this.actions = actions;
        this.selecting = selecting;
        this.preferred = preferred;
        this.order = order;
    }

    static ActionCall of(
            ForCallingActions actions,
            Function<String, ConnectionId> selecting,
            Supplier<Optional<ConnectionId>> preferred,
            ActionTarget target) {
        return new ActionCall(actions, selecting, preferred, ActionOrder.of(target, ActionInput.none()));
    }

    /** With this body, which is JSON. */
    public ActionCall body(String json) {
        JsonValue body;
        try {
            body = JsonInput.parse(json);
        } catch (IllegalArgumentException e) {
            throw AlloyException.usage("the body is " + e.getMessage());
        }
        return with(order.input().withBody(body));
    }

    /** With this body: maps, lists, texts, numbers and truths. */
    public ActionCall body(Map<String, ?> fields) {
        return with(order.input().withBody(value(fields)));
    }

    /** With this value within the provider's path. */
    public ActionCall path(String name, String value) {
        return with(order.input().with(Place.PATH, name, JsonValue.of(value)));
    }

    /** With this value in the provider's query: a text, a number or a truth. */
    public ActionCall query(String name, Object value) {
        return with(order.input().with(Place.QUERY, name, value(value)));
    }

    /** With this header for the provider. */
    public ActionCall header(String name, String value) {
        return with(order.input().with(Place.HEADER, name, JsonValue.of(value)));
    }

    /** Through this connection, by its id, name or alias, in place of the one that the options choose. */
    public ActionCall through(String connection) {
        return with(new ActionOrder(
                order.target(), order.input(), Optional.of(selecting.apply(connection)), order.checking()));
    }

    /** Sent even if it does not fit the action's description, which is incomplete and may be wrong. */
    public ActionCall unchecked() {
        return with(new ActionOrder(order.target(), order.input(), order.through(), Checking.NOTED));
    }

    /**
     * Checks it, finds the connection, and calls the action through it; a write is sent once at the most.
     *
     * @throws AlloyException with code {@code INVALID_INPUT} if it does not fit, {@code ACTION_FAILED} if the provider
     *     refused it, and {@code OUTCOME_UNKNOWN} if it was sent and may have been carried out
     */
    public Answer call() {
        return new Answer(AlloyException.telling(() -> actions.call(addressed(), ProbeListener.none()))
                .orElseThrow(AlloyException::of));
    }

    private ActionOrder addressed() {
        Optional<ConnectionId> through = order.through().or(preferred);
        return new ActionOrder(order.target(), order.input(), through, order.checking());
    }

    private ActionCall with(ActionInput input) {
        return with(new ActionOrder(order.target(), input, order.through(), order.checking()));
    }

    private ActionCall with(ActionOrder other) {
        return new ActionCall(actions, selecting, preferred, other);
    }

    private static JsonValue value(Object plain) {
        try {
            return JsonValue.from(plain);
        } catch (IllegalArgumentException e) {
            throw AlloyException.usage(String.valueOf(e.getMessage()));
        }
    }
}
