package io.github.alloyconnections.app.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.app.ServedHere;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The server over a project whose Alloy can be broken. */
final class ServedProject implements AutoCloseable {

    static final String TOKEN = "canary-access-token-91c3e7aa";

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/pin",
            "{\"id\":\"" + PublishedAnswers.NEWEST + "\"}",
            "POST /api/oauth/initiate",
            "{\"connectorId\":\"slack\"}",
            "POST /api/actions/{connector}/{action}",
            "{\"body\":{}}",
            "PUT /api/aliases/{name}",
            "{\"id\":\"" + PublishedAnswers.OLDEST + "\"}",
            "POST /api/decisions",
            "{\"users\":[\"" + FaultyAlloy.USER + "\"]}",
            "POST /api/tokens",
            "{\"scope\":\"read\"}");
    /** They end what the others are about, or wait for what comes of itself. */
    private static final String LEFT_OUT =
            ".*(/key|/owner|/events|/oauth/callback.*|/sign-(in|out)|DELETE /api/pin|/mcp)";

    private final FaultyAlloy alloy = new FaultyAlloy();
    private final Path folder;
    private final RunningServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(String operation, int status, String type, String body) {}

    ServedProject(Path folder) {
        this(folder, line -> {});
    }

    /** The same, which tells of requests and calls. */
    ServedProject(Path folder, Consumer<String> told) {
        this(folder, told, Optional.empty());
    }

    /** The same, for many users besides where their state is kept. */
    ServedProject(Path folder, Consumer<String> told, Optional<DatabaseAddress> database) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.writeString(folder.resolve(".env"), settings(alloy));
            Files.writeString(folder.resolve("alloy-connections.conf"), "timeout = 2s\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = ServedHere.project(folder, told, database);
    }

    static String settings(FaultyAlloy alloy) {
        return "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=%s\nALLOY_CONNECTIONS_ACCESS_TOKEN=%s\nCONNECTION_ID=%s\n"
                .formatted(FaultyAlloy.KEY, FaultyAlloy.USER, alloy.url(), TOKEN, PublishedAnswers.NEWEST);
    }

    URI address() {
        return server.address();
    }

    FaultyAlloy alloy() {
        return alloy;
    }

    String dotEnv() {
        try {
            return Files.readString(folder.resolve(".env"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation that the server describes for its own project, such as {@code GET /api/connections}. */
    List<String> operations() {
        return described().stream()
                .filter(each -> !each.matches(LEFT_OUT) && !Channels.OF_USERS.contains(each))
                .toList();
    }

    /** Those for many users. */
    List<String> operationsOfUsers() {
        return described().stream()
                .filter(each -> !each.matches(LEFT_OUT) && Channels.OF_USERS.contains(each))
                .toList();
    }

    private List<String> described() {
        List<String> operations = new ArrayList<>();
        try {
            new ObjectMapper()
                    .readTree(send("GET", "/openapi.json", "").body())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    /** The answers to all of them, asked side by side, none from what is kept. */
    List<Answer> answers(List<String> operations) {
        List<CompletableFuture<Answer>> asked = operations.stream()
                .map(operation -> CompletableFuture.supplyAsync(() -> answer(operation)))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private Answer answer(String operation) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("/schemas/{name}", "/schemas/Decision.json")
                .replace("{connector}", "notion")
                .replace("{action}", "post-search")
                .replace("{name}", "mine")
                .replace("{user}", FaultyAlloy.USER)
                .replace("{id}", parts[1].contains("/attempts/") ? "abcdefghjkmnpqrstuvw" : PublishedAnswers.NEWEST);
        HttpResponse<String> response =
                send(parts[0], path, BODIES.getOrDefault(operation.replace("/users/{user}", ""), "{}"));
        return new Answer(
                operation,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    /** The page at this path, with its headers, as a browser is shown it. */
    String page(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> response = sent(request);
        return response.statusCode() + " " + response.headers().map() + "\n" + response.body();
    }

    /** How a path is answered to who takes what is kept. */
    int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return sent(request).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-cache")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return sent(request);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        alloy.close();
    }
}
