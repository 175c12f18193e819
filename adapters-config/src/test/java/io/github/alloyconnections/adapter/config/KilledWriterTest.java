package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledWriterTest {

    private static final String REST = "# " + "x".repeat(400_000) + "\nLAST=line\n";

    @ParameterizedTest
    @ValueSource(ints = {100, 151, 213})
    void a_killed_writer_leaves_the_old_file_or_the_new(int reads, @TempDir Path root) throws Exception {
        ProjectFolder project = new ProjectFolder(root).env(REST);
        Process writer = WriterProcess.start(root, 0, Integer.MAX_VALUE);
        assertThat(writer.getInputStream().read()).isEqualTo('r');
        awaitChange(project);
        // Reads while it writes, so that the kill falls anywhere within a write.
        for (int i = 0; i < reads; i++) {
            assertWhole(project);
        }
        writer.destroyForcibly().waitFor();

        assertWhole(project);
        assertThat(project.namesInProject()).hasSizeLessThanOrEqualTo(2);
        write(project);
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    private static void awaitChange(ProjectFolder project) {
        FileStamp first = FileStamp.of(project.envPath());
        while (FileStamp.of(project.envPath()).equals(first)) {
            Thread.onSpinWait();
        }
    }

    private static void assertWhole(ProjectFolder project) throws IOException {
        String text = project.envText();
        assertThat(text.startsWith(REST))
                .as("what stood there before stands there whole")
                .isTrue();
        assertThat(text.substring(REST.length())).matches("(CONNECTION_ID_\\d=[0-9a-f]{24}\n)*");
    }

    /** A limit on the size of files stands in for a full disk: the system refuses to take more bytes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_full_disk_leaves_the_old_file(@TempDir Path root) throws Exception {
        ProjectFolder project = new ProjectFolder(root).env(REST);
        ProcessBuilder limited = WriterProcess.builder(root, 0, 1);
        limited.command().addAll(0, List.of("sh", "-c", "ulimit -f 2 && exec \"$@\"", "sh"));
        limited.redirectError(ProcessBuilder.Redirect.PIPE);
        Process writer = limited.start();
        String errors = new String(writer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(writer.waitFor()).isNotZero();
        assertThat(errors).contains("ProjectFileException", "Tried to change .env");
        assertThat(project.envText()).isEqualTo(REST);
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    private static void write(ProjectFolder project) throws IOException {
        assertThat(Files.exists(project.envPath())).isTrue();
        new EnvFileWriter(project.envFile(), project.state(), Duration.ofSeconds(30))
                .write("CONNECTION_ID", WriterProcess.id(1), made -> {});
    }
}
