package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.Opened;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that a server has open while its files change. */
class LiveProjectTest {

    private static final String SETTINGS = "ALLOY_API_KEY=a-key-of-nobody\nALLOY_BASE_URL=http://127.0.0.1:1\n";
    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final int THREADS = 4;
    private static final int ROUNDS = 30;

    @TempDir
    private Path folder;

    private LiveProject live;

    @BeforeEach
    void open() throws IOException {
        write(SETTINGS);
        ProcessContext process = new ProcessContext(Map.of(), folder.resolve("home"), folder);
        live = LiveProject.open(new ProjectOpener(process, Clock.systemUTC()), Overrides.none());
    }

    @AfterEach
    void close() {
        live.close();
    }

    private void write(String env) throws IOException {
        Files.writeString(folder.resolve(".env"), env);
    }

    private Opened now() {
        return (Opened) live.get();
    }

    @Test
    void what_is_written_through_it_is_read_back_at_once() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                ConnectorId own = new ConnectorId("app" + number);
                work.add(() -> notReadBack(own));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> each : writers.invokeAll(work)) {
                wrong.addAll(each.get());
            }
            assertThat(wrong).isEmpty();
        } finally {
            writers.shutdownNow();
        }
    }

    private List<String> notReadBack(ConnectorId connector) {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String id = String.format("%024x", round + 1);
            now().project().pins().pin(connector, new ConnectionId(id));
            String read = live.get().pin(connector).map(Pin::text).orElse("none");
            if (!read.equals(id)) {
                wrong.add(connector + ": wrote " + id + ", read " + read);
            }
        }
        return wrong;
    }

    @Test
    void what_others_write_is_seen_soon() throws IOException {
        assertThat(live.get().pin(NOTION)).isEmpty();
        write(SETTINGS + "CONNECTION_ID=691100acd6d6670fb1745176\n");

        await().until(() -> live.get().pin(NOTION).isPresent());
    }

    @Test
    void a_file_that_is_wrong_now_is_told_until_it_is_mended() throws IOException {
        write(SETTINGS + "ALLOY_API_VERSION=a b\n");
        await().until(this::isTroubled);
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> live.get())
                .withMessageContaining("ALLOY_API_VERSION");

        write(SETTINGS + "PORT=4000\n");
        await().until(() -> !isTroubled());
        assertThat(live.get().settings().port()).isEqualTo(4000);
    }

    private boolean isTroubled() {
        try {
            live.get();
            return false;
        } catch (InvalidSettingsException told) {
            return true;
        }
    }

    @Test
    void a_new_pin_changes_nothing_of_how_alloy_is_spoken_to() throws IOException {
        Opened before = now();
        before.project().pins().pin(NOTION, new ConnectionId("691100acd6d6670fb1745176"));
        Opened pinned = now();
        assertThat(pinned).isNotSameAs(before);
        assertThat(pinned.sharesClientWith(before)).isTrue();

        write(SETTINGS + "ALLOY_API_VERSION=2030-01\n");
        await().until(() -> !now().sharesClientWith(before));
    }
}
