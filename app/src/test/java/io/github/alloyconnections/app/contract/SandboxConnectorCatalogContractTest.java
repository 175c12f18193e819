package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.testing.ConnectorCatalogContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract over HTTP, against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxConnectorCatalogContractTest extends ConnectorCatalogContract {

    private final SandboxStage stage = new SandboxStage();

    @Override
    protected ConnectorCatalog catalogIn(Scene scene) {
        return stage.play(scene).catalog();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
