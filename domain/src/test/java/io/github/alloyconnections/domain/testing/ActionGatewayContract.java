package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link ActionGateway} keeps to, shown on Notion's actions. */
public abstract class ActionGatewayContract {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final ConnectionId LATEST = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId ABSENT = new ConnectionId("000000000000000000000001");

    /** States of the world behind a gateway. */
    public enum World {
        /** Everything works; Notion has {@code get-self}, {@code retrieve-a-page} and {@code post-page}. */
        CALM,
        /** Writes are carried out, and their answers are lost. */
        LOST_WRITES,
        /** Nothing answers. */
        OUTAGE,
        /** The API key is refused. */
        KEY_REFUSED
    }

    /** A gateway to this world. */
    protected abstract ActionGateway gatewayIn(World world);

    /** Whose context calls run in. */
    protected abstract Owner owner();

    /** How often that gateway had the action called. */
    protected abstract long timesSent(String action);

    @Test
    void actions_are_listed_once_each() {
        assertThat(gatewayIn(World.CALM).actions(NOTION, owner()))
                .extracting(ActionSummary::id)
                .doesNotHaveDuplicates()
                .contains(new ActionId("get-self"), new ActionId("post-page"));
    }

    @Test
    void a_description_tells_reading_from_writing() {
        ActionGateway gateway = gatewayIn(World.CALM);

        assertThat(gateway.describe(target("get-self"), owner()))
                .map(ActionDescription::reads)
                .contains(true);
        assertThat(gateway.describe(target("post-page"), owner()))
                .map(ActionDescription::reads)
                .contains(false);
    }

    @Test
    void an_action_that_does_not_exist_is_not_found() {
        ActionGateway gateway = gatewayIn(World.CALM);

        assertThat(failure(() -> gateway.describe(target("no-such-action"), owner())))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(failure(() -> gateway.call(prepared("no-such-action"), LATEST, owner())))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_call_brings_the_provider_s_own_answer() {
        ActionAnswer answer = gatewayIn(World.CALM).call(prepared("get-self"), LATEST, owner());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ActionAnswer.Succeeded.class,
                        done -> assertThat(done.result().text("object")).contains("user"));
    }

    @Test
    void what_the_provider_refuses_has_failed() {
        ActionAnswer answer = gatewayIn(World.CALM).call(prepared("post-page"), LATEST, owner());

        assertThat(answer).isInstanceOfSatisfying(ActionAnswer.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("validation_error");
            assertThat(failed.result().text("object")).contains("error");
        });
    }

    @Test
    void a_connection_that_is_not_there_is_told_apart() {
        ActionAnswer answer = gatewayIn(World.CALM).call(prepared("get-self"), ABSENT, owner());

        assertThat(answer).isInstanceOf(ActionAnswer.CredentialNotFound.class);
    }

    @Test
    void a_write_without_an_answer_is_unknown_and_sent_once() {
        ActionAnswer answer = gatewayIn(World.LOST_WRITES).call(prepared("post-page"), LATEST, owner());

        assertThat(answer).isInstanceOf(ActionAnswer.Unknown.class);
        assertThat(timesSent("post-page")).isEqualTo(1);
    }

    @Test
    void a_read_that_cannot_be_made_is_a_failure_of_its_kind() {
        ActionGateway away = gatewayIn(World.OUTAGE);

        assertThat(failure(() -> away.actions(NOTION, owner()))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(() -> away.call(prepared("get-self"), LATEST, owner())))
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_refused_key_is_told() {
        ActionGateway gateway = gatewayIn(World.KEY_REFUSED);

        assertThat(failure(() -> gateway.actions(NOTION, owner()))).isEqualTo(Kind.KEY_REFUSED);
    }

    @Test
    void a_preview_sends_nothing() {
        ActionRequest request = gatewayIn(World.CALM).preview(prepared("post-page"), LATEST, owner());

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body().text("credentialId")).contains(LATEST.value());
        assertThat(timesSent("post-page")).isZero();
    }

    private static ActionTarget target(String action) {
        return new ActionTarget(NOTION, new ActionId(action));
    }

    private static PreparedAction prepared(String action) {
        boolean reads = action.startsWith("get") || action.startsWith("retrieve");
        return new PreparedAction(target(action), ActionInput.body(JsonValue.object()), reads);
    }

    private static Kind failure(ThrowingCallable call) {
        return catchThrowableOfType(RemoteServiceException.class, call).kind();
    }
}
