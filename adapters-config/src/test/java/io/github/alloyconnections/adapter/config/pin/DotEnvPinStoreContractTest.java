package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.testing.PinStoreContract;
import io.github.alloyconnections.domain.testing.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the pins over real files. */
class DotEnvPinStoreContractTest extends PinStoreContract {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Override
    protected PinStore pins() {
        return project.load().pins();
    }

    @Override
    protected void edit(ConnectorId connector, String text) {
        String suffix =
                connector.equals(Seed.NOTION) ? "" : "_" + connector.value().toUpperCase(Locale.ROOT);
        try {
            project.env("# edited by hand\nCONNECTION_ID" + suffix + "=" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void makeUnwritable() {
        try {
            Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("r--r--r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
