package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;

class InMemoryConnectorCatalogTest extends ConnectorCatalogContract {

    @Override
    protected ConnectorCatalog catalogIn(Scene scene) {
        return InMemoryScenes.play(scene).catalog();
    }
}
