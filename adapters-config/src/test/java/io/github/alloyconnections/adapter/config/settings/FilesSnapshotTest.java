package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesSnapshotTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root).env("PORT=1\n");
    }

    @Test
    void it_stays_current_while_nothing_changes() throws IOException {
        ConfiguredProject loaded = project.load();
        project.file("project/unrelated", "x");

        assertThat(loaded.files().isCurrent()).isTrue();
    }

    @Test
    void a_pin_is_noticed() {
        ConfiguredProject loaded = project.load();
        loaded.pins().pin(new ConnectorId("notion"), new ConnectionId("69110206d6d6670fb17451f8"));

        assertThat(loaded.files().isCurrent()).isFalse();
    }

    @Test
    void a_replacement_of_the_same_size_and_time_is_noticed() throws IOException {
        ConfiguredProject loaded = project.load();
        project.file("project/next", "PORT=2\n");
        Files.setLastModifiedTime(project.path("project/next"), Files.getLastModifiedTime(project.envPath()));
        Files.move(project.path("project/next"), project.envPath(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(loaded.files().isCurrent()).isFalse();
    }

    @Test
    void a_file_that_appears_or_goes_is_noticed() throws IOException {
        ConfiguredProject loaded = project.load();
        project.file("project/alloy-connections.conf", "");
        assertThat(loaded.files().isCurrent()).isFalse();

        ConfiguredProject again = project.load();
        Files.delete(project.envPath());
        assertThat(again.files().isCurrent()).isFalse();
    }
}
