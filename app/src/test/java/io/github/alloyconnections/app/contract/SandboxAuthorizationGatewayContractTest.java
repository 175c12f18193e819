package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.testing.AuthorizationGatewayContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxAuthorizationGatewayContractTest extends AuthorizationGatewayContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected AuthorizationGateway gatewayIn(Scene scene) {
        return stage.play(scene).authorization();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
