package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.testing.ConnectionDirectoryContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxConnectionDirectoryContractTest extends ConnectionDirectoryContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected ConnectionDirectory directoryIn(Scene scene) {
        return stage.play(scene).directory();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
