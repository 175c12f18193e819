package io.github.alloyconnections.adapter.config.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.settings.SettingValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileWriterTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        write("new");

        assertThat(project.envText()).isEqualTo("CONNECTION_ID=new\n");
        assertThat(mode(project.envPath())).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rwxr-x--x", "rw-------"})
    void the_mode_is_kept(String mode) throws IOException {
        project.env("CONNECTION_ID=old\n");
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString(mode));

        write("new");

        assertThat(project.envText()).isEqualTo("CONNECTION_ID=new\n");
        assertThat(mode(project.envPath())).isEqualTo(mode);
    }

    @Test
    void the_owner_is_kept_when_root_writes() throws IOException {
        project.env("CONNECTION_ID=old\n");
        Assumptions.assumeTrue(
                Files.getAttribute(project.path("home"), "unix:uid").equals(0), "only root gives away");
        Files.setAttribute(project.envPath(), "unix:uid", 12_345);
        Files.setAttribute(project.envPath(), "unix:gid", 23_456);
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("rw-r-----"));

        write("new");

        assertThat(Files.readAttributes(project.envPath(), "unix:uid,gid")).containsValues(12_345, 23_456);
        assertThat(mode(project.envPath())).isEqualTo("rw-r-----");
    }

    @Test
    void a_symbolic_links_target_is_edited() throws IOException {
        project.file("shared/real.env", "CONNECTION_ID=old\n");
        Files.createSymbolicLink(project.path("shared/middle"), Path.of("real.env"));
        Files.createSymbolicLink(project.envPath(), Path.of("../shared/middle"));

        write("new");

        assertThat(project.path("shared/real.env")).hasContent("CONNECTION_ID=new");
        assertThat(Files.readSymbolicLink(project.envPath())).isEqualTo(Path.of("../shared/middle"));
        assertThat(Files.isSymbolicLink(project.path("shared/middle"))).isTrue();
    }

    @Test
    void nothing_is_left_beside_the_file() throws IOException {
        project.env("CONNECTION_ID=old\n");

        write("new");

        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void what_a_killed_writer_left_behind_is_removed() throws IOException {
        project.env("CONNECTION_ID=old\n")
                .file("project/.env.alloy-connections-17.tmp", "CONNE")
                .file("project/.env.local", "A=1")
                .file("project/.env.alloy-connections-notes", "mine");

        write("new");

        assertThat(project.namesInProject()).containsExactly(".env", ".env.alloy-connections-notes", ".env.local");
    }

    @Test
    void what_another_files_killed_writer_left_long_ago_is_removed_and_what_may_be_written_just_now_stays()
            throws IOException {
        project.env("CONNECTION_ID=old\n")
                .file("project/a.conf.alloy-connections-17.tmp", "old")
                .file("project/b.conf.alloy-connections-18.tmp", "new")
                .file("project/c.conf.alloy-connections-mine.tmp", "mine");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(project.path("project/a.conf.alloy-connections-17.tmp"), longAgo);
        Files.setLastModifiedTime(project.path("project/c.conf.alloy-connections-mine.tmp"), longAgo);

        write("new");

        assertThat(project.namesInProject())
                .containsExactly(".env", "b.conf.alloy-connections-18.tmp", "c.conf.alloy-connections-mine.tmp");
    }

    /** Whoever else writes may give the file the size and the time it had. */
    @Test
    void what_was_written_meanwhile_stays_though_size_and_time_are_the_same() throws IOException {
        byte[] read = "CONNECTION_ID=old\n".getBytes(StandardCharsets.UTF_8);
        project.env("CONNECTION_ID=odd\n");
        FileStamp seen = FileStamp.of(project.envPath());

        assertThatExceptionOfType(AtomicFile.ChangedMeanwhileException.class)
                .isThrownBy(
                        () -> AtomicFile.replace(seen, read, "CONNECTION_ID=new\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(project.envText()).isEqualTo("CONNECTION_ID=odd\n");
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void what_became_a_symbolic_link_meanwhile_is_not_replaced() throws IOException {
        byte[] read = "CONNECTION_ID=old\n".getBytes(StandardCharsets.UTF_8);
        project.file("shared/real.env", "CONNECTION_ID=old\n");
        Files.createSymbolicLink(project.envPath(), Path.of("../shared/real.env"));
        FileStamp seen = FileStamp.of(project.envPath());

        assertThatExceptionOfType(AtomicFile.ChangedMeanwhileException.class)
                .isThrownBy(() -> AtomicFile.replace(seen, read, "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.isSymbolicLink(project.envPath())).isTrue();
    }

    @Test
    void no_change_does_not_touch_the_file() throws IOException {
        project.env("CONNECTION_ID = 'same' # c");
        FileStamp before = FileStamp.of(project.envPath());
        AtomicInteger changes = new AtomicInteger();

        EnvFileEdit edit = writer().write("CONNECTION_ID", "same", made -> changes.incrementAndGet());

        assertThat(edit.changesNothing()).isTrue();
        assertThat(FileStamp.of(project.envPath())).isEqualTo(before);
        assertThat(changes).hasValue(0);
    }

    @Test
    void a_plan_writes_nothing() throws IOException {
        project.env("CONNECTION_ID=old\n");

        EnvFileEdit edit = writer().plan("CONNECTION_ID", "new");

        assertThat(edit.current()).contains("new");
        assertThat(project.envText()).isEqualTo("CONNECTION_ID=old\n");
        assertThat(Files.exists(project.path("home/.local"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void locks_are_kept_where_nobody_else_looks() throws IOException {
        write("new");

        Path state = project.path("home/.local/state/alloy-connections");
        assertThat(mode(state)).isEqualTo("rwx------");
        assertThat(state.resolve("locks")).isDirectoryContaining(lock -> true);
    }

    @Test
    void what_could_not_be_written_is_refused_when_it_is_planned() throws IOException {
        project.env("CONNECTION_ID=old\n");
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("r--r--r--"));

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> writer().plan(List.of(new SettingValue("CONNECTION_ID", "new"))))
                .withMessageContaining("it is read-only");
    }

    @Test
    void a_file_may_grow_to_the_size_that_is_still_read_and_no_further() throws IOException {
        String line = "CONNECTION_ID=old\n";
        project.env("#" + "x".repeat(BoundedFile.ENV_LIMIT - line.length() - 2) + "\n" + line);
        write("new");
        assertThat(project.envText()).hasSize(BoundedFile.ENV_LIMIT).endsWith("CONNECTION_ID=new\n");

        assertThatExceptionOfType(ProjectFileException.class).isThrownBy(() -> write("newer"));
        assertThat(project.envText()).endsWith("CONNECTION_ID=new\n");
    }

    private void write(String value) {
        writer().write("CONNECTION_ID", value, made -> {});
    }

    private EnvFileWriter writer() {
        return new EnvFileWriter(project.envFile(), project.state(), Duration.ofSeconds(5));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
