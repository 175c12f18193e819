package io.github.alloyconnections.adapter.config.marks;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.port.driven.ConnectionMarks;
import io.github.alloyconnections.domain.testing.ConnectionMarksContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ConfMarksContractTest extends ConnectionMarksContract {

    @TempDir
    private Path folder;

    @Override
    protected ConnectionMarks fresh() {
        try {
            return new ProjectFolder(folder).load().marks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
