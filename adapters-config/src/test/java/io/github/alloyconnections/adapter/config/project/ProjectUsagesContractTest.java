package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.testing.UsageSearchContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract over real files. */
class ProjectUsagesContractTest extends UsageSearchContract {

    @TempDir
    private Path root;

    @Override
    protected UsageSearch searchWith(ConnectionId id, int line) {
        try {
            return new ProjectFolder(root)
                    .file("project/src/app.ts", "\n".repeat(line - 1) + "const id = '" + id + "';\n")
                    .load()
                    .usages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
