package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {

    private Path root;
    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        root = folder;
        project = new ProjectFolder(root).env("# kept\nA='x y'\n");
    }

    @Test
    void threads_lose_none_of_their_writes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<?>> writes = new ArrayList<>();
            IntStream.range(0, 40)
                    .forEach(i -> writes.add(threads.submit(() -> write("CONNECTION_ID_" + i, WriterProcess.id(i)))));
            for (Future<?> write : writes) {
                write.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(project.envText()).startsWith("# kept\nA='x y'\n");
        assertThat(document().assignments()).hasSize(41);
        assertThat(IntStream.range(0, 40).mapToObj(i -> value("CONNECTION_ID_" + i)))
                .isEqualTo(IntStream.range(0, 40).mapToObj(WriterProcess::id).toList());
    }

    @Test
    void processes_lose_none_of_their_writes() throws Exception {
        Process one = WriterProcess.start(root, 0, 70);
        Process other = WriterProcess.start(root, 1_000, 70);

        assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);

        assertThat(project.envText()).startsWith("# kept\nA='x y'\n");
        assertThat(document().assignments()).hasSize(8);
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void the_wait_for_another_writer_ends() throws Exception {
        Path lock = project.state().prepared("locks", project.envFile().target().toString());
        WriterLock held = WriterLock.acquire(lock, Duration.ofSeconds(5)).orElseThrow();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThat(other.submit(() -> failure()).get()).isEqualTo(Kind.BUSY);
        } finally {
            other.shutdownNow();
            held.release();
        }
        write("A", "after");
        assertThat(value("A")).isEqualTo("after");
    }

    private Kind failure() {
        EnvFileWriter impatient = new EnvFileWriter(project.envFile(), project.state(), Duration.ofMillis(50));
        List<Kind> kinds = new ArrayList<>();
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> impatient.write("A", "2", made -> {}))
                .satisfies(failure -> kinds.add(failure.kind()));
        return kinds.get(0);
    }

    private void write(String name, String value) {
        new EnvFileWriter(project.envFile(), project.state(), Duration.ofSeconds(60)).write(name, value, made -> {});
    }

    private String value(String name) {
        return document().effective(name).map(Assignment::value).orElse("");
    }

    private DotEnvDocument document() {
        return project.envFile().read();
    }
}
