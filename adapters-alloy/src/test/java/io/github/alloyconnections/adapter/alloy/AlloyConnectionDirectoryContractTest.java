package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.testing.ConnectionDirectoryContract;
import io.github.alloyconnections.domain.testing.Scene;
import org.junit.jupiter.api.AfterEach;

/** The contract over HTTP, against a stub server. */
class AlloyConnectionDirectoryContractTest extends ConnectionDirectoryContract {

    private final StubStage stage = new StubStage();

    @Override
    protected ConnectionDirectory directoryIn(Scene scene) {
        return stage.play(scene).directory();
    }

    @AfterEach
    void close() {
        stage.close();
    }
}
