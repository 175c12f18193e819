package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.testing.ConnectionProbeContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxConnectionProbeContractTest extends ConnectionProbeContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected ConnectionProbe probeIn(Scene scene) {
        return stage.play(scene).probe();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
