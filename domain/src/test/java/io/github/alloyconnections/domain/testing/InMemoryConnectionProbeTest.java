package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ConnectionProbe;

class InMemoryConnectionProbeTest extends ConnectionProbeContract {

    @Override
    protected ConnectionProbe probeIn(Scene scene) {
        return InMemoryScenes.play(scene).probe();
    }
}
