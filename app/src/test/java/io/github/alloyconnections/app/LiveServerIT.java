package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over a project whose file changes while it runs. */
class LiveServerIT {

    private final PlainAlloy alloy = new PlainAlloy();

    @TempDir
    private Path folder;

    private TrialProject project;
    private RunningServer server;

    @BeforeEach
    void start() {
        project = new TrialProject(folder);
        write("");
        server = project.serve();
    }

    @AfterEach
    void stop() {
        server.close();
        alloy.close();
    }

    private void write(String pin) {
        project.write(".env", """
                ALLOY_API_KEY=%s
                ALLOY_USER_ID=%s
                ALLOY_BASE_URL=%s
                CONNECTION_ID=%s
                """.formatted(PlainAlloy.KEY, PlainAlloy.USER, alloy.url(), pin));
    }

    @Test
    void a_pin_written_by_somebody_else_is_seen_without_a_restart() {
        assertThat(decision().at("/chosen/id").asText()).isEqualTo(PlainAlloy.GOOD);
        write(PlainAlloy.OLD);

        await().until(() -> decision().at("/chosen/id").asText().equals(PlainAlloy.OLD));
        assertThat(decision().at("/reason").asText()).startsWith("the pin works");
    }

    @Test
    void a_pin_put_over_http_is_in_the_file() {
        HttpResponse<String> put = put(PlainAlloy.OLD);

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(project.read(".env")).endsWith("\nCONNECTION_ID=" + PlainAlloy.OLD + "\n");
        assertThat(project.command("which", "-o", "id").out()).isEqualTo(PlainAlloy.OLD + "\n");
    }

    @Test
    void no_answer_holds_the_key() {
        for (String path : new String[] {
            "/api/health", "/api/config/check", "/api/connections?probe=true", "/api/decision", "/api/connectors"
        }) {
            assertThat(TrialProject.get(server, path).body())
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain(PlainAlloy.KEY);
        }
    }

    @Test
    void a_pin_put_over_http_is_in_the_very_next_answer() {
        for (int round = 0; round < 5; round++) {
            String id = round % 2 == 0 ? PlainAlloy.OLD : PlainAlloy.GOOD;
            put(id);
            JsonNode list = TrialProject.parsed(
                    TrialProject.get(server, "/api/connections").body());

            assertThat(list.get("pinned").asText()).isEqualTo(id);
        }
    }

    private HttpResponse<String> put(String id) {
        return TrialProject.send(HttpRequest.newBuilder(TrialProject.at(server, "/api/pin"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"id\":\"" + id + "\"}"))
                .build());
    }

    private JsonNode decision() {
        return TrialProject.parsed(TrialProject.get(server, "/api/decision").body());
    }
}
