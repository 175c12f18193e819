package io.github.alloyconnections.adapter.config.marks;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.testing.MarkStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ConfMarksContractTest extends MarkStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected MarkStore fresh() {
        try {
            return new ProjectFolder(folder).load().marks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
