package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.testing.ProjectFactsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the facts over real files. */
class FileFactsContractTest extends ProjectFactsContract {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Override
    protected ProjectFacts factsOf(Owner owner, String apiKey) {
        String user = owner.match(id -> "ALLOY_USER_ID=" + id + "\n", () -> "");
        try {
            project.env("ALLOY_API_KEY=" + apiKey + "\n" + user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return project.load().facts();
    }
}
