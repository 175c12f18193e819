package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.Launched.Ended;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching with the whole program, while the simulator at the same address becomes another one. */
class WatchIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final String TENTH = "691100acd6d6670fb1745176";
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    private Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("stdout"));
    }

    private void await(int lines) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> lines().size() >= lines);
    }

    @Test
    void a_death_is_told_kept_and_handed_to_a_program_and_a_signal_ends_it() throws Exception {
        Files.writeString(folder.resolve(".env"), TrialProject.settings(sandbox, "CONNECTION_ID=" + NEWEST));
        Process process = Launched.in(
                        folder,
                        "watch",
                        "--json",
                        "--every",
                        "10s",
                        "--exec",
                        "echo \"$ALLOY_CHANGE_KIND $ALLOY_CHANGE_CONNECTION key:$ALLOY_API_KEY\" >> told")
                .start();
        try {
            await(1);
            int port = sandbox.baseUrl().getPort();
            sandbox.close();
            sandbox = Sandbox.start(
                    SandboxOptions.of("dead-newest", Clock.systemUTC()).withPort(port));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> lines().stream().anyMatch(line -> line.contains("\"event\":\"decision\"")));
        } finally {
            process.destroy();
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("Exception", "error:");
        List<JsonNode> events = lines().stream().map(TrialProject::parsed).toList();
        assertThat(events.get(0).path("event").asText()).isEqualTo("state");
        assertThat(events)
                .anySatisfy(event -> {
                    assertThat(event.path("event").asText()).isEqualTo("health");
                    assertThat(event.path("connection").asText()).isEqualTo(NEWEST);
                    assertThat(event.path("to").asText()).isEqualTo("needs reconnect");
                })
                .anySatisfy(event -> {
                    assertThat(event.path("event").asText()).isEqualTo("decision");
                    assertThat(event.path("from").asText()).isEqualTo(NEWEST);
                    assertThat(event.path("to").asText()).isEqualTo(TENTH);
                });
        assertThat(Files.readAllLines(folder.resolve("told"))).contains("health " + NEWEST + " key:");
        Ended history = Launched.in(folder, "history", NEWEST, "-o", "json").run();
        JsonNode course = TrialProject.parsed(history.out()).path("connections").path(0);
        assertThat(course.path("state").asText()).isEqualTo("NEEDS_RECONNECT");
        assertThat(course.path("before").asText()).isEqualTo("WORKING");
        assertThat(course.path("died").asText()).isNotEmpty();
    }
}
