package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances as processes of their own over one database: what one promised is there when it is ended by force, and when
 * the database is started anew.
 */
class ServiceByForceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "planted-access-token-4711";
    private static final String OLDEST = "6910029dd6d6670fb1742f05";

    private final List<Process> processes = new ArrayList<>();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;

    @BeforeEach
    void start() throws IOException {
        database = database(Optional.empty());
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        database.close();
        sandbox.close();
    }

    private EmbeddedPostgres database(Optional<Integer> port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false);
        return port.map(builder::setPort).orElse(builder).start();
    }

    private String address(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** One instance; the last process is its own. */
    private URI instance() throws IOException {
        Path own = Files.createTempDirectory(folder, "instance");
        ProcessBuilder program = MainProcess.in(own, "serve", "--port", "0", "-o", "id");
        program.environment().put("HOME", own.toString());
        program.environment().put("ALLOY_BASE_URL", sandbox.baseUrl().toString());
        program.environment().put("ALLOY_API_KEY", sandbox.apiKey());
        program.environment().put("ALLOY_CONNECTIONS_ACCESS_TOKEN", TOKEN);
        program.environment().put("ALLOY_CONNECTIONS_DATABASE", address(database.getPort()));
        program.environment().put("ALLOY_CONNECTIONS_RECHECK_HOURS", "0");
        Process process = program.start();
        processes.add(process);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(Optional.ofNullable(out.readLine())
                .orElseThrow(() -> new IllegalStateException("it ended: " + said(own.resolve("stderr")))));
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private HttpResponse<String> ask(URI instance, String method, String path, String body) {
        String user = sandbox.userId().orElseThrow();
        return TrialProject.send(HttpRequest.newBuilder(instance.resolve("/api/users/" + user + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private String pinned(URI instance) {
        return read(ask(instance, "GET", "/decision?connector=notion", ""))
                .path("chosen")
                .path("id")
                .asText();
    }

    @Test
    void what_was_promised_outlives_the_instance_and_the_databases_restart() throws Exception {
        URI first = instance();
        URI second = instance();
        HttpResponse<String> pin = ask(first, "PUT", "/pin", "{\"connector\":\"notion\",\"id\":\"" + OLDEST + "\"}");
        assertThat(pin.statusCode()).as(pin.body()).isEqualTo(200);
        HttpResponse<String> begun = ask(
                first,
                "POST",
                "/oauth/initiate",
                "{\"connectorId\":\"notion\",\"redirectUri\":\"http://127.0.0.1:9/back\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        String attempt = read(begun).path("attempt").asText();

        processes.get(0).destroyForcibly().waitFor();

        assertThat(pinned(second)).isEqualTo(OLDEST);
        assertThat(ask(second, "GET", "/attempts/" + attempt, "").statusCode()).isEqualTo(200);

        int port = database.getPort();
        database.close();
        HttpResponse<String> stale = ask(second, "GET", "/decision?connector=notion", "");
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(200);
        assertThat(stale.headers().firstValue("Warning")).isPresent();
        HttpResponse<String> unwritten = ask(second, "DELETE", "/pin?connector=notion", "");
        assertThat(unwritten.statusCode()).isEqualTo(503);
        assertThat(read(unwritten).path("code").asText()).isEqualTo("DATABASE_AWAY");

        database = database(Optional.of(port));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pinned(second)).isEqualTo(OLDEST));
        assertThat(ask(second, "GET", "/attempts/" + attempt, "").statusCode()).isEqualTo(200);
        assertThat(ask(second, "DELETE", "/pin?connector=notion", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_starts_while_the_database_is_away_is_told_to_try_again() throws IOException {
        int port = database.getPort();
        database.close();

        TrialProject.Printed refused = new TrialProject(
                        Files.createDirectories(folder.resolve("late")).toRealPath())
                .against(sandbox)
                .command("serve", "--port", "0", "--database", address(port));

        assertThat(refused.code()).isEqualTo(75);
        assertThat(refused.err()).contains("the database", "pg_isready").doesNotContain("user=postgres");
        database = database(Optional.of(port));
    }
}
