package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;

class InMemoryConnectionDirectoryTest extends ConnectionDirectoryContract {

    @Override
    protected ConnectionDirectory directoryIn(Scene scene) {
        return InMemoryScenes.play(scene).directory();
    }
}
