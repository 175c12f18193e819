package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.ActionScene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of actions, and what is made of it where Alloy does not tell. */
class DescriptionsTest {

    private final ActionScene scene = new ActionScene();

    DescriptionsTest() {
        scene.gateway.with("post-page", false).with("get-self", true);
    }

    @Test
    void actions_are_listed_by_their_ids() {
        assertThat(scene.core().actions().actions(Seed.NOTION))
                .extracting(action -> action.id().value())
                .containsExactly("get-self", "post-page");
    }

    @Test
    void an_action_is_described_and_one_that_nobody_describes_is_unknown() {
        assertThat(scene.core()
                        .actions()
                        .describe(ActionScene.target("get-self"))
                        .summary()
                        .id())
                .isEqualTo(new ActionId("get-self"));

        scene.gateway.describingNothing();

        assertThat(catchThrowableOfType(
                        UnknownActionException.class,
                        () -> scene.core().actions().describe(ActionScene.target("get-self"))))
                .isNotNull();
    }

    @Test
    void a_slip_in_an_id_is_told_before_a_connection_is_looked_for() {
        scene.gateway.describingNothing();
        nothingWorks();

        assertThat(catchThrowableOfType(UnknownActionException.class, () -> scene.call("get-slf"))
                        .near())
                .containsExactly(new ActionId("get-self"));
    }

    @Test
    void an_id_that_is_like_no_other_is_taken_as_it_is() {
        scene.gateway.describingNothing();
        nothingWorks();

        assertThat(scene.call("archive-everything")).isInstanceOf(ActionOutcome.NoConnection.class);
    }

    @Test
    void unchecked_input_is_sent_though_its_description_cannot_be_had_just_now() {
        scene.gateway.describingBadly(Kind.UNAVAILABLE);

        assertThat(scene.call(order("post-page", Checking.NOTED)))
                .isInstanceOfSatisfying(
                        ActionOutcome.Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly("Alloy's description of this action could not be read:"
                                        + " its input was not checked"));
    }

    @Test
    void what_is_to_be_checked_is_not_sent_then_whether_it_reads_or_writes() {
        scene.gateway.describingBadly(Kind.UNAVAILABLE);

        assertThat(kindOf(order("post-page", Checking.STRICT))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(kindOf(order("get-self", Checking.STRICT))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(scene.gateway.called()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_REFUSED", "RATE_LIMITED"})
    void any_other_failure_ends_it(Kind kind) {
        scene.gateway.describingBadly(kind);

        assertThat(kindOf(order("get-self", Checking.NOTED))).isEqualTo(kind);
        assertThat(scene.gateway.called()).isEmpty();
    }

    @Test
    void where_no_list_can_be_had_an_unknown_action_is_told_without_a_guess() {
        scene.gateway.failingToList(Kind.UNAVAILABLE);

        assertThat(catchThrowableOfType(UnknownActionException.class, () -> scene.call("get-slf"))
                        .near())
                .isEmpty();
    }

    @Test
    void whoever_is_interrupted_over_that_list_hears_of_it() {
        scene.gateway.failingToList(Kind.INTERRUPTED);

        assertThat(kindOf(order("get-slf", Checking.STRICT))).isEqualTo(Kind.INTERRUPTED);
    }

    @Test
    void a_prepared_action_that_alloy_does_not_know_is_unknown() {
        ChosenConnection chosen = chosen();
        PreparedAction gone = new PreparedAction(ActionScene.target("get-slf"), ActionInput.none(), true);

        assertThat(catchThrowableOfType(
                        UnknownActionException.class,
                        () -> scene.core().actions().call(gone, chosen)))
                .returns(List.of(), UnknownActionException::near);
    }

    @Test
    void any_other_failure_of_a_prepared_one_is_told_as_it_is() {
        ChosenConnection chosen = chosen();
        PreparedAction known = new PreparedAction(ActionScene.target("get-self"), ActionInput.none(), true);
        scene.gateway.failing(Kind.UNAVAILABLE);

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> scene.core().actions().call(known, chosen))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    private ChosenConnection chosen() {
        return ChosenConnection.of(scene.core().actions().choose(Seed.NOTION, Optional.empty(), ProbeListener.none()))
                .orElseThrow();
    }

    private Kind kindOf(ActionOrder order) {
        return catchThrowableOfType(RemoteServiceException.class, () -> scene.call(order))
                .kind();
    }

    private void nothingWorks() {
        scene.dead.add(ActionScene.NEWER);
        scene.dead.add(ActionScene.OLDER);
    }

    private static ActionOrder order(String action, Checking checking) {
        return new ActionOrder(ActionScene.target(action), ActionInput.none(), Optional.empty(), checking);
    }
}
