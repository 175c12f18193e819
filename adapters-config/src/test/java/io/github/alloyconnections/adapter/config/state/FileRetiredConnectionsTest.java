package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.testing.RetiredConnectionsContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRetiredConnectionsTest extends RetiredConnectionsContract {

    private static final URI ALLOY = URI.create("https://alloy.example");
    private static final Retirement ONE =
            new Retirement(new ConnectionId("690000000000000000000001"), Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    private Path folder;

    @Override
    protected RetiredConnections fresh() {
        return new FileRetiredConnections(new StateFolder(folder.resolve("state")), ALLOY);
    }

    @Override
    protected RetiredConnections again(RetiredConnections written) {
        return fresh();
    }

    @Test
    void another_alloy_has_others() {
        fresh().retire(ONE);

        assertThat(new FileRetiredConnections(
                                new StateFolder(folder.resolve("state")), URI.create("https://other.example"))
                        .all())
                .isEmpty();
    }

    @Test
    void a_damaged_line_keeps_the_others() throws IOException {
        fresh().retire(ONE);
        Path file = written();
        Files.writeString(
                file, "what\n690000000000000000000002 soon\nx 2026-01-02T03:04:05Z\n" + Files.readString(file));

        assertThat(fresh().all()).containsExactly(ONE);
    }

    @Test
    void what_cannot_be_written_changes_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        RetiredConnections below = new FileRetiredConnections(new StateFolder(file.resolve("state")), ALLOY);

        assertThat(below.all()).isEmpty();
        assertThatThrownBy(() -> below.retire(ONE))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("nothing changed");
    }

    private Path written() throws IOException {
        try (var files = Files.list(folder.resolve("state/retired"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
