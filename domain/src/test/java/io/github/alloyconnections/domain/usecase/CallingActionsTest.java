package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionOutcome.Done;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallingActionsTest {

    private final ActionScene scene = new ActionScene();

    CallingActionsTest() {
        scene.gateway.with("post-page", false).with("get-self", true);
    }

    @Test
    void without_a_pin_it_goes_through_what_works() {
        scene.dead.add(ActionScene.NEWER);

        assertThat(scene.call("post-page")).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.connection().id()).isEqualTo(ActionScene.OLDER);
            assertThat(done.reason()).isEqualTo("the newest that works");
        });
        assertThat(scene.gateway.called()).extracting(Called::through).containsExactly(ActionScene.OLDER);
    }

    @Test
    void the_pin_goes_before_what_is_newer() {
        scene.pinned = Optional.of(ActionScene.OLDER);

        assertThat(scene.call("post-page"))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.connection().id()).isEqualTo(ActionScene.OLDER));
    }

    @Test
    void a_dead_pin_is_not_replaced_in_silence() {
        scene.pinned = Optional.of(ActionScene.OLDER);
        scene.dead.add(ActionScene.OLDER);

        assertThat(scene.call("post-page"))
                .isInstanceOfSatisfying(
                        ActionOutcome.NoConnection.class,
                        none -> assertThat(none.decision().outcome()).isEqualTo(Outcome.PIN_DEAD));
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void a_pin_that_cannot_be_judged_is_not_used() {
        scene.pinned = Optional.of(ActionScene.OLDER);
        scene.unclear.add(ActionScene.OLDER);

        assertThat(scene.call("post-page"))
                .isInstanceOfSatisfying(
                        ActionOutcome.NoConnection.class,
                        none -> assertThat(none.decision().outcome()).isEqualTo(Outcome.CANNOT_TELL));
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void the_one_that_is_named_goes_before_the_pin() {
        scene.pinned = Optional.of(ActionScene.NEWER);

        assertThat(through(ActionScene.OLDER)).isInstanceOf(Done.class);
        assertThat(scene.gateway.called()).extracting(Called::through).containsExactly(ActionScene.OLDER);
    }

    @Test
    void a_dead_one_is_not_used_even_if_it_is_named() {
        scene.dead.add(ActionScene.OLDER);

        assertThat(through(ActionScene.OLDER)).isInstanceOf(ActionOutcome.NoConnection.class);
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void a_mistake_is_told_before_anything_is_sent() {
        ActionOutcome outcome = scene.call(mistaken(Checking.STRICT));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ActionOutcome.Mistaken.class,
                        mistaken -> assertThat(mistaken.problems())
                                .containsExactly(new InputProblem("query.limit", "is unknown")));
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void unchecked_input_is_sent_and_noted() {
        ActionOutcome outcome = scene.call(mistaken(Checking.NOTED));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.notes()).containsExactly("sent all the same: query.limit is unknown"));
    }

    @Test
    void what_nobody_describes_is_sent_once_and_noted() {
        scene.gateway.describingNothing();

        assertThat(scene.call("get-self"))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly("Alloy does not describe this action: its input was not checked"));
        assertThat(scene.gateway.called())
                .extracting(call -> call.action().reads())
                .containsExactly(false);
    }

    @Test
    void an_unknown_action_is_told_with_what_was_meant() {
        assertThat(catchThrowableOfType(UnknownActionException.class, () -> scene.call("post-pag"))
                        .near())
                .containsExactly(new ActionId("post-page"));
    }

    @Test
    void a_denied_call_is_the_connection_s_if_the_key_is_fine() {
        scene.gateway.answering(call -> new ActionAnswer.AccessDenied(401, "Unauthorized"));

        assertThat(scene.call("post-page")).isInstanceOf(ActionOutcome.ConnectionRefused.class);
    }

    @Test
    void a_denied_call_is_the_key_s_if_that_is_refused() {
        scene.gateway.answering(call -> new ActionAnswer.AccessDenied(401, "Unauthorized"));
        scene.catalogue = () -> {
            throw new RemoteServiceException(Kind.KEY_REFUSED, "refused");
        };

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> scene.call("post-page"))
                .extracting(RemoteServiceException::kind)
                .isEqualTo(Kind.KEY_REFUSED);
    }

    @Test
    void an_unknown_outcome_stays_unknown() {
        scene.gateway.answering(call -> new ActionAnswer.Unknown("no answer"));

        assertThat(scene.call("post-page"))
                .isEqualTo(new ActionOutcome.Unknown(ActionScene.target("post-page"), ActionScene.NEWER, "no answer"));
        assertThat(scene.gateway.called()).hasSize(1);
    }

    @Test
    void a_preview_calls_nothing() {
        ActionOrder order = ActionOrder.of(ActionScene.target("post-page"), ActionInput.none());

        assertThat(scene.core().actions().preview(order, ProbeWatcher.none()))
                .isInstanceOf(ActionOutcome.Previewed.class);
        assertThat(scene.gateway.called()).isEmpty();
    }

    private ActionOutcome through(ConnectionId id) {
        return scene.call(
                new ActionOrder(ActionScene.target("post-page"), ActionInput.none(), Optional.of(id), Checking.STRICT));
    }

    private static ActionOrder mistaken(Checking checking) {
        ActionInput input = ActionInput.none().with(Place.QUERY, "limit", JsonValue.of("5"));
        return new ActionOrder(ActionScene.target("post-page"), input, Optional.empty(), checking);
    }
}
