package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulator against the conformance set: whatever it answers has a published shape, so that it cannot drift into a
 * picture of our own. Left out are the presets that play what no API would publish: bad days and odd rows.
 */
class SandboxShapeTest {

    /** What of the set no port of ours asks for. */
    static final Set<String> CALLS = Set.of("users", "create-user", "token");

    private static final String USER = "690f5c1ed6d6670fb1740e5a";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What is the provider's, or a JSON schema's. */
    private static final Map<String, Set<String>> OPEN = Map.of(
            "execute",
            Set.of("/responseData", "/result", "/data"),
            "action",
            Set.of(
                    "/action/requestBody",
                    "/action/responses",
                    "/action/sampleSuccessResponse",
                    "/action/parameters/*/schema"),
            "metadata",
            Set.of("/metadata/*/inputSchema/properties/data", "/metadata/*/sampleInput/data"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed",
                "wrong-owner",
                "unlisted",
                "dead-newest",
                "all-dead",
                "limited",
                "key-owner",
                "empty",
                "shared-grant",
                "namesakes",
                "no-delete"
            })
    void each_list_is_as_published(String preset) {
        try (Sandbox sandbox = start(preset)) {
            hold(sandbox, "GET", "/users/" + USER + "/credentials", "", "credentials-of-user");
            hold(sandbox, "GET", "/connectors/notion/credentials", "", "credentials-of-connector");
            hold(sandbox, "GET", "/connectors", "", "connectors");
            hold(sandbox, "GET", "/users", "", "users");
            hold(sandbox, "GET", "/credentials/users/" + USER, "", "credentials-of-user-bare-types");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "dead-newest", "all-dead", "limited", "mixed"})
    void each_execution_is_as_published(String preset) {
        try (Sandbox sandbox = start(preset)) {
            for (JsonNode row :
                    ask(sandbox, "GET", "/connectors/notion/credentials", "").at("/credentials")) {
                String body = "{\"credentialId\":\"" + row.path("credentialId").asText()
                        + "\",\"requestBody\":{},\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}}";
                hold(sandbox, "POST", "/connectors/notion/actions/post-search/execute", body, "execute");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /users | {\"username\":\"somebody\"} | create-user",
                "GET | /users/690f5c1ed6d6670fb1740e5a/token | | token",
                "DELETE | /users/690f5c1ed6d6670fb1740e5a/credentials/6910029dd6d6670fb1742f05 | | delete",
                "DELETE | /users/690f5c1ed6d6670fb1740e5a/credentials/000000000000000000000000 | | delete",
                "GET | /users/nobody/credentials | | errors",
                "GET | /connectors/nothing/credentials | | errors",
                "GET | /connectors/notion/actions/nothing | | action",
                "POST | /connectors/notion/actions/nothing/execute | {\"credentialId\":\"69110206d6d6670fb17451f8\"}"
                        + " | execute",
                "POST | /connectors/notion/actions/post-search/execute | {} | execute",
                "POST | /connectors/notion/credentials | {'userId':'690f5c1ed6d6670fb1740e5a',"
                        + "'authenticationType':'oauth2','redirectUri':'https://example.com'} | create-credential",
                "POST | /connectors/shopify/credentials | {'userId':'690f5c1ed6d6670fb1740e5a',"
                        + "'authenticationType':'oauth2','redirectUri':'https://example.com',"
                        + "'data':{'shopName':'acme'}} | create-credential",
                "POST | /connectors/shippo/credentials | {'userId':'690f5c1ed6d6670fb1740e5a',"
                        + "'authenticationType':'nothing','redirectUri':'https://example.com'} | create-credential",
                "POST | /connectors/notion/credentials | {} | create-credential",
                "GET | /nothing | | errors",
            })
    void each_other_answer_is_as_published(String method, String path, String body, String call) {
        try (Sandbox sandbox = start("seed")) {
            hold(sandbox, method, path, body == null ? "" : body.replace('\'', '"'), call);
        }
    }

    @Test
    void a_version_that_is_not_known_is_refused_as_published() throws Exception {
        try (Sandbox sandbox = start("seed")) {
            HttpRequest request = HttpRequest.newBuilder(sandbox.baseUrl().resolve("/connectors"))
                    .header("Authorization", "Bearer " + sandbox.apiKey())
                    .header("x-api-version", "2024-03")
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(shapes("errors").departuresOf(BoundedJson.mapper().readTree(answer.body())))
                    .isEmpty();
        }
    }

    @Test
    void what_is_not_published_is_noticed() throws Exception {
        JsonNode odd = BoundedJson.mapper().readTree("{\"connectors\":[{\"id\":7,\"title\":\"x\"}]}");

        assertThat(shapes("connectors").departuresOf(odd))
                .containsExactly(
                        "/connectors/*/id is NUMBER",
                        "/connectors/*/title is not published",
                        "/connectors/*/name is missing",
                        "/connectors/*/category is missing");
    }

    static void hold(Sandbox sandbox, String method, String path, String body, String call) {
        assertThat(shapes(call).departuresOf(ask(sandbox, method, path, body)))
                .as(method + " " + path)
                .isEmpty();
    }

    private static Shapes shapes(String call) {
        List<JsonNode> published = Published.of(call).stream()
                .map(Published::answer)
                .filter(answer -> !answer.isMissingNode())
                .toList();
        return new Shapes(published, OPEN.getOrDefault(call, Set.of()));
    }

    static Sandbox start(String preset) {
        return Sandbox.start(SandboxOptions.of(preset, Clock.systemUTC()));
    }

    static JsonNode ask(Sandbox sandbox, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .header("Authorization", "Bearer " + sandbox.apiKey())
                .header("x-api-version", "2025-09")
                .header("x-alloy-userid", USER)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        try {
            String answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return answer.isEmpty()
                    ? JsonNodeFactory.instance.missingNode()
                    : BoundedJson.mapper().readTree(answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
