package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are really full, read-only or locked; only root can make such, and others skip this. */
@EnabledOnOs(OS.LINUX)
class UnwillingDiskTest {

    private static final String TEXT = "# mine\nCONNECTION_ID=old\n";

    @TempDir
    private Path root;

    private ProjectFolder project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new ProjectFolder(root).env(TEXT);
    }

    @Test
    void a_full_disk_is_named_and_leaves_the_old_file() throws Exception {
        onItsOwnDisk(folder -> {
            fill(folder.resolve("rest"));

            assertThat(refused().getMessage()).containsIgnoringCase("no space left");
            assertThat(project.namesInProject()).containsExactly(".env", "rest");
        });
    }

    private static void fill(Path file) throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(file).exists();
        }
    }

    @Test
    void a_read_only_disk_is_named() throws Exception {
        onItsOwnDisk(folder -> {
            Assumptions.assumeTrue(isDone("mount", "-o", "remount,ro", folder.toString()));

            assertThat(refused().getMessage()).contains("read-only");
        });
    }

    /** With the project on a small disk, which holds the old file afterwards. */
    private void onItsOwnDisk(ThrowingConsumer<Path> trial) throws Exception {
        Path folder = project.path("project");
        Assumptions.assumeTrue(
                isDone("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.toString()), "needs root");
        try {
            project.env(TEXT);
            trial.accept(folder);

            assertThat(project.envText()).isEqualTo(TEXT);
        } finally {
            isDone("umount", folder.toString());
        }
    }

    @Test
    void an_immutable_file_stays_and_is_told() throws Exception {
        assertStays(project.envPath());
    }

    @Test
    void so_does_a_file_in_an_immutable_folder() throws Exception {
        assertStays(project.path("project"));
    }

    private void assertStays(Path immutable) throws Exception {
        Assumptions.assumeTrue(isDone("chattr", "+i", immutable.toString()), "needs root, and a file system that can");
        try {
            assertThat(refused().getMessage()).containsPattern("read-only|[nN]ot permitted");
            assertThat(project.envText()).isEqualTo(TEXT);
            assertThat(project.namesInProject()).containsExactly(".env");
        } finally {
            isDone("chattr", "-i", immutable.toString());
        }
    }

    private ProjectFileException refused() {
        EnvFileWriter writer = new EnvFileWriter(project.envFile(), project.state(), Duration.ofSeconds(5));
        ProjectFileException refusal = catchThrowableOfType(
                ProjectFileException.class, () -> writer.write("CONNECTION_ID", "new", made -> {}));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_WRITABLE);
        return refusal;
    }

    private static boolean isDone(String... command) throws Exception {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
