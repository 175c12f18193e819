package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.settings.FollowedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedProjectsTest {

    private static final String PIN = "69110206d6d6670fb17451f8";

    @TempDir
    private Path root;

    private ProjectFolder folder;
    private FollowedProjects projects;

    @BeforeEach
    void a_project() throws IOException {
        root = root.toRealPath();
        folder = new ProjectFolder(root).env("""
                ALLOY_API_KEY=very-secret
                CONNECTION_ID=%s
                CONNECTION_ID_SLACK='690000000000000000000001'
                CONNECTION_ID_BAD=no id at all
                OTHER_CONNECTION_ID=690000000000000000000002
                ALLOY_USER_ID=u1
                PATH=/evil
                """.formatted(PIN));
        projects = FollowedProjects.in(folder.surroundings());
    }

    @Test
    void only_pins_and_the_user_are_seen_and_nothing_is_allowed_by_looking() {
        FollowedProject seen = projects.look();

        assertThat(seen.variables())
                .isEqualTo(Map.of(
                        "CONNECTION_ID",
                        PIN,
                        "CONNECTION_ID_SLACK",
                        "690000000000000000000001",
                        "ALLOY_USER_ID",
                        "u1"));
        assertThat(seen.allowed()).isFalse();
        assertThat(projects.allowed()).isEmpty();
        assertThat(projects.refresh()).isEmpty();
        assertThat(Path.of(projects.place())).doesNotExist();
    }

    @Test
    void what_is_allowed_is_kept_for_its_owner_alone_and_no_older_than_the_file() throws IOException {
        projects.allow();

        Path kept = kept();
        assertThat(Files.readString(kept))
                .isEqualTo(
                        "ALLOY_USER_ID=u1\nCONNECTION_ID=" + PIN + "\nCONNECTION_ID_SLACK=690000000000000000000001\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.getLastModifiedTime(kept)).isGreaterThanOrEqualTo(Files.getLastModifiedTime(folder.envPath()));
        assertThat(projects.allowed()).containsExactly(folder.path("project").toString());
    }

    @Test
    void a_file_from_the_future_is_no_newer_than_what_was_made_of_it() throws IOException {
        Files.setLastModifiedTime(folder.envPath(), FileTime.from(Instant.parse("2100-01-01T00:00:00.123456789Z")));
        projects.allow();

        assertThat(Files.getLastModifiedTime(kept()))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(folder.envPath()));
    }

    @Test
    void a_refresh_takes_what_the_file_says_now() throws IOException {
        projects.allow();
        folder.env("CONNECTION_ID=\n");

        assertThat(projects.refresh()).map(FollowedProject::variables).contains(Map.of());
        assertThat(Files.readString(kept())).isEmpty();
    }

    @Test
    void denied_it_is_forgotten() throws IOException {
        projects.allow();

        assertThat(projects.deny()).isPresent();
        assertThat(projects.deny()).isEmpty();
        assertThat(projects.allowed()).isEmpty();
        assertThat(projects.look().allowed()).isFalse();
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(projects.place()))) {
            return files.findFirst().orElseThrow();
        }
    }
}
