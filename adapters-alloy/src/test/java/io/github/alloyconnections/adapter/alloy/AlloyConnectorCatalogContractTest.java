package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.testing.ConnectorCatalogContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;

/** The contract over HTTP, against a stub server. */
class AlloyConnectorCatalogContractTest extends ConnectorCatalogContract {

    private final StubStage stage = new StubStage();

    @Override
    protected ConnectorCatalog catalogIn(Scene scene) {
        return stage.play(scene).catalog();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
