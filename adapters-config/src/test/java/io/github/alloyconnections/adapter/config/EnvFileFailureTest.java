package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever cannot be written is said to be so, and is as it was before. */
class EnvFileFailureTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void a_read_only_file_is_refused_even_to_root() throws IOException {
        project.env("CONNECTION_ID=old\n");
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("r--r--r--"));

        assertFails(this::write, Kind.NOT_WRITABLE, "read-only");

        assertThat(project.envText()).isEqualTo("CONNECTION_ID=old\n");
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void a_read_only_folder_is_refused() throws IOException {
        project.env("CONNECTION_ID=old\n");
        Path folder = project.path("project");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(folder), "root may write everywhere");

        assertFails(this::write, Kind.NOT_WRITABLE, "permission denied");
        assertThat(project.envText()).isEqualTo("CONNECTION_ID=old\n");
    }

    @Test
    void a_folder_in_place_of_the_file_is_refused() throws IOException {
        Files.createDirectory(project.envPath());

        assertFails(this::write, Kind.NOT_WRITABLE, "it is a folder");
    }

    @Test
    void a_link_that_leads_nowhere_is_refused() throws IOException {
        Files.createSymbolicLink(project.envPath(), Path.of("missing"));

        assertFails(this::write, Kind.NOT_WRITABLE, "symbolic link");
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void a_link_that_leads_to_itself_is_refused() throws IOException {
        Files.createSymbolicLink(project.envPath(), Path.of(".env"));

        assertFails(this::write, Kind.NOT_WRITABLE, "symbolic link");
    }

    @Test
    void a_named_pipe_is_refused_without_waiting() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", project.envPath().toString()).start();
        assertThat(made.waitFor()).isZero();

        assertFails(this::write, Kind.NOT_WRITABLE, "it is a named pipe");
    }

    /** A socket stands for every device: whoever runs this as root, with changed code, would lose a real one. */
    @Test
    void what_is_no_regular_file_is_refused() throws IOException {
        Path socket = project.path("project/socket");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));

            assertFails(() -> write(new EnvFile(socket, "socket")), Kind.UNREADABLE, "not a regular file");
        }
    }

    @Test
    void a_missing_folder_is_named() {
        EnvFile file = new EnvFile(project.path("nowhere/.env"), "nowhere/.env");

        assertFails(() -> write(file), Kind.NOT_WRITABLE, "no such file or directory");
    }

    @Test
    void a_huge_file_is_refused() throws IOException {
        byte[] huge = new byte[BoundedFile.ENV_LIMIT + 1];
        Arrays.fill(huge, (byte) '#');
        Files.write(project.envPath(), huge);

        assertFails(this::write, Kind.UNREADABLE, "larger than 1024 KiB");
    }

    @Test
    void a_file_that_would_grow_too_large_is_refused() throws IOException {
        byte[] full = new byte[BoundedFile.ENV_LIMIT];
        Arrays.fill(full, (byte) '#');
        Files.write(project.envPath(), full);

        assertFails(this::write, Kind.NOT_EDITABLE, "CONNECTION_ID");
        assertThat(project.envPath()).hasBinaryContent(full);
    }

    @Test
    void an_edit_that_changes_more_is_refused() throws IOException {
        project.env("A=1\nB:");

        assertFails(this::write, Kind.NOT_EDITABLE, "CONNECTION_ID");
        assertThat(project.envText()).isEqualTo("A=1\nB:");
    }

    @Test
    void a_state_folder_that_cannot_be_made_is_named() throws IOException {
        project.env("A=1\n").file("home/.local", "a file");

        assertFails(this::write, Kind.NOT_WRITABLE, "XDG_STATE_HOME");
        assertThat(project.envText()).isEqualTo("A=1\n");
    }

    private void write() {
        write(project.envFile());
    }

    private void write(EnvFile file) {
        new EnvFileWriter(file, project.state(), Duration.ofSeconds(5)).write("CONNECTION_ID", "new", made -> {});
    }

    private static void assertFails(ThrowingCallable action, Kind kind, String reason) {
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(action)
                .withMessageContaining(reason)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
