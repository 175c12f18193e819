package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.testing.AccountIdentityContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxAccountIdentityContractTest extends AccountIdentityContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected AccountIdentity identityIn(Scene scene) {
        return stage.play(scene).identity();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
