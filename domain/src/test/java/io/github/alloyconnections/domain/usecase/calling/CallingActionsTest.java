package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionOutcome.Done;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import io.github.alloyconnections.domain.usecase.ActionScene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallingActionsTest {

    private final ActionScene scene = new ActionScene();

    CallingActionsTest() {
        scene.gateway.with(limited("post-page")).with("get-self", true);
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
                                .containsExactly(new InputProblem("query.limti", "is unknown; did you mean limit?")));
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void unchecked_input_is_sent_and_noted() {
        ActionOutcome outcome = scene.call(mistaken(Checking.NOTED));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly("sent all the same: query.limti is unknown; did you mean limit?"));
    }

    @Test
    void a_write_that_misses_something_is_refused_and_a_read_is_sent_with_a_note() {
        scene.gateway.with(needing("patch-it", false)).with(needing("get-it", true));

        assertThat(scene.call("patch-it"))
                .isInstanceOfSatisfying(
                        ActionOutcome.Mistaken.class,
                        mistaken -> assertThat(mistaken.problems()).hasToString("[query.id is missing]"));
        assertThat(scene.call("get-it"))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.notes()).containsExactly("sent all the same: query.id is missing"));
    }

    @Test
    void a_credential_is_refused_whatever_is_said() {
        ActionInput input = ActionInput.none().with(Place.HEADER, "Authorization", JsonValue.of("planted"));

        ActionOutcome outcome =
                scene.call(new ActionOrder(ActionScene.target("get-self"), input, Optional.empty(), Checking.NOTED));

        assertThat(outcome).isInstanceOf(ActionOutcome.Mistaken.class);
        assertThat(outcome.toString()).doesNotContain("planted");
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void what_is_described_badly_is_read_unchecked_and_written_only_on_a_word() {
        scene.gateway.describingBadly();

        assertThat(scene.call("get-self"))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly("Alloy's description of this action could not be read:"
                                        + " its input was not checked"));
        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> scene.call("post-page"))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
        assertThat(scene.call(mistaken(Checking.NOTED))).isInstanceOf(Done.class);
    }

    @Test
    void an_id_in_another_case_is_told_even_if_nothing_is_described() {
        scene.gateway.describingNothing();

        assertThat(catchThrowableOfType(UnknownActionException.class, () -> scene.call("Get-Self"))
                        .near())
                .containsExactly(new ActionId("get-self"));
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

        assertThat(scene.core().actions().preview(order, ProbeListener.none()))
                .isInstanceOf(ActionOutcome.Previewed.class);
        assertThat(scene.gateway.called()).isEmpty();
    }

    private ActionOutcome through(ConnectionId id) {
        return scene.call(
                new ActionOrder(ActionScene.target("post-page"), ActionInput.none(), Optional.of(id), Checking.STRICT));
    }

    private static ActionOrder mistaken(Checking checking) {
        ActionInput input = ActionInput.none().with(Place.QUERY, "limti", JsonValue.of("5"));
        return new ActionOrder(ActionScene.target("post-page"), input, Optional.empty(), checking);
    }

    private static ActionDescription limited(String action) {
        return described(
                action,
                new ActionParameter("limit", Place.QUERY, false, Optional.empty(), Optional.empty(), Optional.empty()),
                false);
    }

    private static ActionDescription needing(String action, boolean reads) {
        return described(
                action,
                new ActionParameter("id", Place.QUERY, true, Optional.empty(), Optional.empty(), Optional.empty()),
                reads);
    }

    private static ActionDescription described(String action, ActionParameter parameter, boolean reads) {
        ActionSummary summary =
                new ActionSummary(new ActionId(action), Optional.empty(), Optional.empty(), Optional.empty());
        return new ActionDescription(summary, Optional.empty(), List.of(parameter), Optional.empty(), reads);
    }
}
