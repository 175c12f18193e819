package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.testing.AuthorizationGatewayContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;

/** The contract over HTTP, against a stub server. */
class AlloyAuthorizationGatewayContractTest extends AuthorizationGatewayContract {

    private final StubStage stage = new StubStage();

    @Override
    protected AuthorizationGateway gatewayIn(Scene scene) {
        return stage.play(scene).authorization();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
