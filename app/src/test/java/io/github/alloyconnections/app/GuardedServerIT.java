package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as it starts by itself: where its token comes from, and how it is changed while it runs. */
class GuardedServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Listening ANYWHERE = Listening.at("127.0.0.1", Optional.of(0));

    @TempDir
    private Path folder;

    @Test
    void its_token_is_made_kept_and_changed_while_it_runs() throws IOException {
        try (RunningServer server = serve(ANYWHERE)) {
            Path kept = Path.of(server.tokenPlace().orElseThrow());
            String made = Files.readString(kept).strip();

            assertThat(kept).isEqualTo(folder.resolve("home/.local/state/alloy-connections/access-token"));
            assertThat(TrialProject.get(server, "/api/connections").statusCode())
                    .isEqualTo(401);
            assertThat(TrialProject.get(server, "/api/health").statusCode()).isEqualTo(200);
            assertThat(asking(server, made)).isEqualTo(200);

            Files.writeString(kept, "a-token-of-my-own-4711");
            assertThat(asking(server, made)).isEqualTo(401);
            assertThat(asking(server, "a-token-of-my-own-4711")).isEqualTo(200);

            Files.writeString(folder.resolve(".env"), "ALLOY_CONNECTIONS_ACCESS_TOKEN=the-token-that-is-set-4711\n");
            assertThat(asking(server, "the-token-that-is-set-4711")).isEqualTo(200);
            assertThat(asking(server, "a-token-of-my-own-4711")).isEqualTo(401);
            assertThat(server.tokenPlace()).contains("ALLOY_CONNECTIONS_ACCESS_TOKEN");

            Files.writeString(folder.resolve("alloy-connections.conf"), "timeout = soon\n");
            Files.delete(folder.resolve(".env"));
            assertThat(asking(server, "the-token-that-is-set-4711")).isEqualTo(503);
            assertThat(asking(server, "a-token-of-my-own-4711")).isEqualTo(401);
        }
    }

    @Test
    void another_start_has_the_same_token() throws IOException {
        Path kept;
        try (RunningServer server = serve(ANYWHERE)) {
            kept = Path.of(server.tokenPlace().orElseThrow());
        }
        try (RunningServer server = serve(ANYWHERE)) {
            assertThat(asking(server, Files.readString(kept).strip())).isEqualTo(200);
        }
    }

    @Test
    void who_trusts_all_users_makes_no_token() {
        try (RunningServer server = serve(ANYWHERE.trustingLocalUsers())) {
            assertThat(TrialProject.get(server, "/api/connections").statusCode())
                    .isEqualTo(200);
            assertThat(server.entrance()).isEmpty();
            assertThat(server.tokenPlace()).isEmpty();
            assertThat(folder.resolve("home/.local/state/alloy-connections/access-token"))
                    .doesNotExist();
        }
        assertThatThrownBy(() -> serve(Listening.at("0.0.0.0", Optional.of(0)).trustingLocalUsers()))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void it_tells_of_requests_and_of_calls_and_nothing_that_was_in_them() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (RunningServer server = serve(ANYWHERE.trustingLocalUsers().telling(told::add))) {
            String list = TrialProject.get(server, "/api/connections?connector=notion")
                    .body();
            String id = TrialProject.parsed(list).at("/connections/0/id").asText();
            TrialProject.get(server, "/api/connections/" + id);

            assertThat(id).isNotEmpty();
            // A line is told when its answer has gone out.
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> told.stream().anyMatch(line -> line.startsWith("GET /api/connections/{id} ")));
            assertThat(told)
                    .anyMatch(line -> line.matches("Alloy: GET /users/\\{user}/credentials 200 \\d+ ms"))
                    .anyMatch(line -> line.matches("GET /api/connections 200 \\d+ ms"))
                    .anyMatch(line -> line.matches("GET /api/connections/\\{id} 200 \\d+ ms"));
            assertThat(String.join("\n", told)).doesNotContain(id, "connector=", "notion");
        }
    }

    @Test
    void tls_needs_both_files() {
        assertThatThrownBy(() -> serve(ANYWHERE.withTls(Optional.of("cert.pem"), Optional.empty())))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("--tls-key or ALLOY_CONNECTIONS_TLS_KEY is missing");
        assertThatThrownBy(() -> serve(ANYWHERE.withTls(Optional.of("cert.pem"), Optional.of("key.pem"))))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(folder.resolve("cert.pem") + " cannot be used for TLS: there is no such file");
    }

    private RunningServer serve(Listening listening) {
        ProcessContext surroundings = new ProcessContext(Map.of(), folder.resolve("home"), folder);
        Clock clock = Clock.systemUTC();
        return new Servers(new ProjectOpener(surroundings, clock), clock, "test")
                .serve(Overrides.none().withSandbox("seed"), listening);
    }

    private static int asking(RunningServer server, String token) {
        return TrialProject.send(HttpRequest.newBuilder(TrialProject.at(server, "/api/connections"))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }
}
