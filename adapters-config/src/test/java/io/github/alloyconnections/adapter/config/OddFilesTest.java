package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.NamedPipe;
import io.github.alloyconnections.adapter.config.project.ProjectUsages;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.pin.Pin;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Project files as other programs leave them: in other encodings, as pipes, as folders, mounted by themselves. */
class OddFilesTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final ConnectionId ID = new ConnectionId("69110206d6d6670fb17451f8");
    private static final String TEXT = "ALLOY_API_KEY=abcdefgh12345678\r\nCONNECTION_ID=" + ID + "\r\n";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false", "UTF-32LE,true"})
    void utf_16_is_read_named_and_never_edited(String charset, boolean marked) throws IOException {
        byte[] bytes = ((marked ? "\ufeff" : "") + TEXT).getBytes(Charset.forName(charset));
        Files.write(project.envPath(), bytes);
        ConfiguredProject loaded = project.load();

        assertThat(loaded.apiKey().map(Secret::reveal)).contains("abcdefgh12345678");
        assertThat(loaded.pins().read(NOTION).flatMap(Pin::id)).contains(ID);
        assertThat(loaded.notices()).singleElement().asString().contains(".env is " + charset, "iconv");
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> loaded.pins().unpin(NOTION))
                .withMessageContaining("must be UTF-8")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_EDITABLE))
                .satisfies(failure -> assertThat(failure.remedy()).isPresent());
        assertThat(project.envPath()).hasBinaryContent(bytes);
        assertThat(new ProjectUsages(
                                project.surroundings(),
                                Locations.of(
                                        project.surroundings(),
                                        io.github.alloyconnections.domain.settings.Overrides.none()),
                                ProjectUsages.Scope.SETTINGS,
                                ProjectUsages.Limits.standard())
                        .find(Set.of(ID))
                        .usages())
                .extracting(usage -> usage.place() + usage.counts())
                .containsExactly(".env:2true");
    }

    @Test
    void a_part_in_utf_16_is_told() throws IOException {
        project.env("A=1\n".repeat(40) + "C\0O\0N\0");

        assertThat(project.load().notices()).singleElement().asString().contains("zero bytes");
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> project.load().pins().pin(NOTION, ID))
                .withMessageContaining("zero bytes");
    }

    @Test
    void a_conf_file_in_utf_16_is_read_with_a_remark() throws IOException {
        Files.write(
                project.path("project/alloy-connections.conf"),
                "\ufeffPORT = 4000".getBytes(Charset.forName("UTF-16LE")));

        assertThat(project.load().settings().port()).isEqualTo(4000);
        assertThat(project.load().notices()).singleElement().asString().contains("alloy-connections.conf is UTF-16LE");
    }

    @Test
    void a_folder_is_ignored_with_a_warning() throws IOException {
        Files.createDirectory(project.envPath());
        ConfiguredProject loaded = project.load();

        assertThat(loaded.settings().flaws()).isEmpty();
        assertThat(loaded.notices()).singleElement().asString().contains("is a folder");
        assertThat(loaded.facts().fileChecks())
                .extracting(check -> check.result().name())
                .containsExactly("WARNING");
    }

    @Test
    void a_named_pipe_is_read_once_and_never_written() throws IOException, InterruptedException {
        makePipe();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(project.envPath(), TEXT);
            } catch (IOException unread) {
                throw new java.io.UncheckedIOException(unread);
            }
        });
        writer.start();
        ConfiguredProject loaded = project.load();
        writer.join();

        assertThat(loaded.pins().read(NOTION).flatMap(Pin::id)).contains(ID);
        assertThat(loaded.apiKey()).isPresent();
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> loaded.pins().unpin(NOTION))
                .withMessageContaining("named pipe");
        assertThat(NamedPipe.isOne(project.envPath())).isTrue();
    }

    @Test
    void a_pipe_that_nobody_fills_is_not_waited_for() throws IOException, InterruptedException {
        makePipe();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NamedPipe.read(project.envPath(), 10, Duration.ofMillis(1)))
                .withMessageContaining("named pipe");
        // Lets the reader go that still waits for somebody to write.
        Files.writeString(project.envPath(), "x");
    }

    private void makePipe() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", project.envPath().toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void a_file_that_is_mounted_is_written_in_place() throws IOException {
        for (FileSystemException refusal : List.of(
                new FileSystemException("a", "b", "Device or resource busy"),
                new AtomicMoveNotSupportedException("a", "b", "Invalid cross-device link"))) {
            project.env("A=1\nCONNECTION_ID=long-before\n");
            Object before = Files.getAttribute(project.envPath(), "unix:ino");

            List<String> told = AtomicFile.replace(
                    FileStamp.of(project.envPath()), "A=2\n".getBytes(StandardCharsets.UTF_8), (from, to) -> {
                        throw refusal;
                    });

            assertThat(told).singleElement().asString().contains("mounted", "in place");
            assertThat(project.envText()).isEqualTo("A=2\n");
            assertThat(Files.getAttribute(project.envPath(), "unix:ino")).isEqualTo(before);
            assertThat(project.namesInProject()).containsExactly(".env");
        }
    }

    @Test
    void a_real_mount_of_one_file_is_written() throws IOException, InterruptedException {
        project.file("outside/.env", "CONNECTION_ID=old\n").env("");
        String inside = project.envPath().toString();
        int mounted = new ProcessBuilder(
                        "mount", "--bind", project.path("outside/.env").toString(), inside)
                .start()
                .waitFor();
        Assumptions.assumeTrue(mounted == 0, "only root may mount, and not everywhere");
        try {
            assertThat(project.load().pins().pin(NOTION, ID).notices()).anyMatch(notice -> notice.contains("mounted"));
        } finally {
            new ProcessBuilder("umount", inside).start().waitFor();
        }
        assertThat(project.path("outside/.env")).hasContent("CONNECTION_ID=" + ID + "\n");
    }

    @Test
    void another_name_of_the_file_is_told() throws IOException {
        project.env("CONNECTION_ID=old\n");
        Files.createLink(project.path("project/other"), project.envPath());

        assertThat(project.load().pins().pin(NOTION, ID).notices()).anyMatch(notice -> notice.contains("hard link"));
    }
}
