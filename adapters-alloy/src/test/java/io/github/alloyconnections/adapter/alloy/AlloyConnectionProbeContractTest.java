package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.testing.ConnectionProbeContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;

/** The contract over HTTP, against a stub server. */
class AlloyConnectionProbeContractTest extends ConnectionProbeContract {

    private final StubStage stage = new StubStage();

    @Override
    protected ConnectionProbe probeIn(Scene scene) {
        return stage.play(scene).probe();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
