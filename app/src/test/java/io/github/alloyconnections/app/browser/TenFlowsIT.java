package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten flows at once on one server. */
class TenFlowsIT {

    private static final int FLOWS = 10;

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    @Test
    void ten_users_each_get_their_own() {
        try (Served server = Served.unhurried(folder, "code-less")) {
            List<JsonNode> ends = flows(server, i -> ",\"userId\":\"690f5c1ed6d6670fb174%04x\"".formatted(i));

            assertThat(ends).extracting(end -> end.get("state").asText()).containsOnly("tested");
            assertThat(claimed(ends)).hasSize(FLOWS);
            assertThat(Served.dotEnv(folder)).isEmpty();
            assertThat(server.connections()).isEqualTo(11);
        }
    }

    @Test
    void ten_of_one_user_never_take_each_others() {
        try (Served server = Served.unhurried(folder, "code-less")) {
            List<JsonNode> ends = flows(server, i -> "");
            List<JsonNode> sure =
                    ends.stream().filter(end -> !end.get("connection").isNull()).toList();

            assertThat(ends).extracting(end -> end.get("state").asText()).isSubsetOf("pinned", "ambiguous");
            assertThat(claimed(ends)).hasSize(sure.size());
            assertThat(ends.stream().filter(end -> end.get("state").asText().equals("ambiguous")))
                    .allMatch(end -> end.get("candidates").size() > 1
                            || end.get("reason").asText().contains("another attempt"));
            assertThat(server.connections()).isEqualTo(11 + FLOWS);
        }
    }

    private List<JsonNode> flows(Served server, IntFunction<String> user) {
        List<CompletableFuture<JsonNode>> flows = IntStream.range(0, FLOWS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> flow(server, user.apply(i))))
                .toList();
        return flows.stream().map(CompletableFuture::join).toList();
    }

    private JsonNode flow(Served server, String user) {
        JsonNode begun = Served.parsed(send(HttpRequest.newBuilder(server.at("/api/oauth/initiate"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"connectorId\":\"notion\"" + user + "}"))));
        String url = begun.get("oauthUrl").asText();
        String token = url.substring(url.indexOf("token=") + "token=".length());
        send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token + "&answer=allow")));
        String attempt = "/api/attempts/" + begun.get("attempt").asText();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> server.json(attempt), end -> end.get("settled").asBoolean());
    }

    private String send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).join().body();
    }

    private static Set<String> claimed(List<JsonNode> ends) {
        return ends.stream()
                .map(end -> end.at("/connection/id").asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
