package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.testing.AttemptStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts in real files. */
class FileAttemptStoreTest extends AttemptStoreContract {

    private static final AttemptId ID = new AttemptId("bbbbbbbbbbbbbbbbbbbb");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Attempt ATTEMPT = Attempt.begun(ID, new ConnectorId("notion"), new UserId("u"), NOW);
    private static final Snapshot NOTHING = new Snapshot(Map.of());

    @TempDir
    private Path folder;

    @Override
    protected AttemptStore store(String project) {
        return store("production.runalloy.com", project);
    }

    private AttemptStore store(String alloy, String project) {
        return new FileAttemptStore(
                new StateFolder(folder.resolve("state")), alloy, new EnvFile(Path.of(project), ".env"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path attemptFile() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".attempt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_else_may_look_into_them() throws IOException {
        store("/p/.env").add(ATTEMPT, NOTHING);

        try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
            assertThat(all.map(FileAttemptStoreTest::mode)).isNotEmpty().containsOnly("rw-------", "rwx------");
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void another_alloy_has_attempts_of_its_own() {
        store("production.runalloy.com", "/p/.env").add(ATTEMPT, NOTHING);

        assertThat(store("127.0.0.1:4711", "/p/.env").all()).isEmpty();
    }

    @Test
    void asking_makes_no_files() {
        store("/p/.env").all();
        store("/p/.env").find(ID);
        store("/p/.env").forgetStartedBefore(NOW);

        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void a_damaged_file_is_no_attempt() throws IOException {
        store("/p/.env").add(ATTEMPT, NOTHING);
        Files.writeString(attemptFile(), "state=\\uZZZZ\nproject=/p/.env");

        assertThat(store("/p/.env").all()).isEmpty();
        assertThat(store("/p/.env").find(ID)).isEmpty();
    }

    @Test
    void a_file_of_another_name_is_not_believed() throws IOException {
        store("/p/.env").add(ATTEMPT, NOTHING);
        Path renamed = attemptFile().resolveSibling("cccccccccccccccccccc.attempt");
        Files.move(attemptFile(), renamed);

        assertThat(store("/p/.env").find(new AttemptId("cccccccccccccccccccc"))).isEmpty();
    }

    @Test
    void leftovers_of_killed_writers_go_with_time() throws IOException {
        store("/p/.env").add(ATTEMPT, NOTHING);
        Path leftover = Files.writeString(attemptFile().resolveSibling("x.attempt.tmp"), "half");
        Files.setLastModifiedTime(leftover, FileTime.from(NOW.minusSeconds(999)));

        store("/p/.env").forgetStartedBefore(NOW.minusSeconds(9));

        assertThat(leftover).doesNotExist();
        assertThat(store("/p/.env").find(ID)).contains(ATTEMPT);
    }

    @Test
    void folders_of_simulators_long_gone_go_too() throws IOException {
        store("127.0.0.1:4711", "/p/.env").add(ATTEMPT, NOTHING);
        Path gone = attemptFile().getParent();
        Files.setLastModifiedTime(gone, FileTime.from(NOW.minusSeconds(999)));
        store("/p/.env").add(ATTEMPT, NOTHING);

        store("/p/.env").forgetStartedBefore(NOW.minusSeconds(9));

        assertThat(gone).doesNotExist();
        assertThat(store("/p/.env").find(ID)).contains(ATTEMPT);
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_failure() throws IOException {
        Files.writeString(folder.resolve("state"), "a file");

        assertThatThrownBy(() -> store("/p/.env").add(ATTEMPT, NOTHING))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("XDG_STATE_HOME");
    }

    @Test
    void a_hundred_thousand_connections_are_kept() {
        Map<ConnectionId, Optional<Instant>> many = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            many.put(new ConnectionId(String.format(Locale.ROOT, "%024x", i)), Optional.of(NOW.plusNanos(i)));
        }

        store("/p/.env").add(ATTEMPT, new Snapshot(many));

        assertThat(store("/p/.env").before(ID).orElseThrow().connections()).isEqualTo(many);
    }
}
