package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.domain.testing.ConnectionRemovalContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxConnectionRemovalContractTest extends ConnectionRemovalContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected Both in(Scene scene) {
        AlloyAdapters alloy = stage.play(scene);
        return new Both(alloy.removal(), alloy.directory());
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
