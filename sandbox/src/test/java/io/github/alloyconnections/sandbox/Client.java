package io.github.alloyconnections.sandbox;

import io.github.alloyconnections.sandbox.world.SeedConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** A client that knows nothing of the sandbox but its address, and sends exactly what it is told. */
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Map<String, String> headers;

    private Client(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** With the key and version that are right, and no user: as the API key's own user. */
    public static Client of(Sandbox sandbox) {
        return new Client(
                sandbox.baseUrl(), Map.of("Authorization", "Bearer " + sandbox.apiKey(), "x-api-version", "2025-09"));
    }

    public static Client ofUser(Sandbox sandbox) {
        return of(sandbox).with("x-alloy-userid", SeedConnections.USER_ID);
    }

    public Client with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Client(base, more);
    }

    public Client without(String name) {
        Map<String, String> less = new TreeMap<>(headers);
        less.remove(name);
        return new Client(base, less);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public Answer form(String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer open(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /** Runs an action; {@code parts} is what stands beside the credential id, such as {@code "requestBody":{}}. */
    Answer run(String connector, String action, String credentialId, String parts) {
        String separator = parts.isEmpty() ? "" : ",";
        return post(
                "/connectors/" + connector + "/actions/" + action + "/execute",
                "{\"credentialId\":\"" + credentialId + "\"" + separator + parts + "}");
    }

    public Answer notion(String action, String credentialId, String parts) {
        String separator = parts.isEmpty() ? "" : ",";
        return run(
                "notion",
                action,
                credentialId,
                "\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}" + separator + parts);
    }

    public Answer probe(String credentialId) {
        return notion("post-search", credentialId, "\"requestBody\":{\"page_size\":1}");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(builder::header);
        return builder;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
