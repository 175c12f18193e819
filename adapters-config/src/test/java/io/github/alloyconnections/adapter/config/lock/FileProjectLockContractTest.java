package io.github.alloyconnections.adapter.config.lock;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.testing.ProjectLockContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileProjectLockContractTest extends ProjectLockContract {

    @TempDir
    private Path folder;

    @Override
    protected ProjectLock fresh() {
        return again();
    }

    @Override
    protected ProjectLock again(ProjectLock written) {
        return again();
    }

    private ProjectLock again() {
        try {
            return new ProjectFolder(folder).load().lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void damage(ProjectLock written) {
        try {
            new ProjectFolder(folder).file("project/alloy-connections.lock", "version = 1\n[notion]\nid = 7\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
