package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import java.util.Map;

class InMemoryActionGatewayTest extends ActionGatewayContract {

    private static final ConnectionId ABSENT = new ConnectionId("000000000000000000000001");

    private final InMemoryActionGateway gateway = new InMemoryActionGateway()
            .with("get-self", true)
            .with("retrieve-a-page", true)
            .with("post-page", false);

    @Override
    protected ActionGateway gatewayIn(World world) {
        return switch (world) {
            case CALM -> gateway.answering(InMemoryActionGatewayTest::calmly);
            case LOST_WRITES -> gateway.answering(call -> new ActionAnswer.Unknown("the answer was lost"));
            case OUTAGE -> gateway.failing(Kind.UNAVAILABLE);
            case KEY_REFUSED -> gateway.failing(Kind.KEY_REFUSED);
        };
    }

    private static ActionAnswer calmly(InMemoryActionGateway.Called call) {
        if (call.through().equals(ABSENT)) {
            return new ActionAnswer.CredentialNotFound("Credential not found");
        }
        return call.action().reads()
                ? new ActionAnswer.Succeeded(JsonValue.from(Map.of("object", "user")))
                : new ActionAnswer.Failed(
                        "validation_error", "body.parent is missing", JsonValue.from(Map.of("object", "error")));
    }

    @Override
    protected Owner owner() {
        return Owner.of(new UserId("690f5c1ed6d6670fb1740e5a"));
    }

    @Override
    protected long timesSent(String action) {
        return gateway.called().stream()
                .filter(call -> call.action().target().action().value().equals(action))
                .count();
    }
}
