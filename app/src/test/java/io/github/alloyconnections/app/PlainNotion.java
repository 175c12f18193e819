package io.github.alloyconnections.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Another server that speaks Alloy's API, written apart from the sandbox, with a few Notion pages behind it: it describes
 * no actions, wraps each answer in another envelope than the one before, and counts what it is sent.
 */
final class PlainNotion implements AutoCloseable {

    static final String KEY = "planted-key-0123456789";
    static final String USER = "64b0c0ffee0000000000cafe";
    static final String CONNECTION = "65a000000000000000000002";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final HttpServer server;
    private final Map<String, ObjectNode> pages = new LinkedHashMap<>();
    private final List<String> executed = new ArrayList<>();
    private final boolean losesWrites;

    PlainNotion(boolean losesWrites) {
        this.losesWrites = losesWrites;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The actions that were executed, in order. */
    synchronized List<String> executed() {
        return List.copyOf(executed);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/users/" + USER + "/credentials")) {
                send(
                        exchange,
                        200,
                        "{\"data\":{\"credentials\":[{\"id\":\"" + CONNECTION + "\",\"app\":\"notion\"}]}}");
            } else if (path.startsWith("/connectors/notion/actions/") && path.endsWith("/execute")) {
                execute(exchange, path.split("/", -1)[4]);
            } else {
                send(exchange, 404, "not here");
            }
        }
    }

    private void execute(HttpExchange exchange, String action) throws IOException {
        executed.add(action);
        JsonNode answer = acted(action, JSON.readTree(exchange.getRequestBody()));
        boolean lost = losesWrites && action.startsWith("p") && !action.equals("post-search");
        if (!lost) {
            send(exchange, 200, wrapped(answer).toString());
        }
    }

    private JsonNode wrapped(JsonNode answer) {
        ObjectNode envelope = NODES.objectNode();
        return switch (executed.size() % 4) {
            case 0 -> envelope.put("executionId", "e").set("responseData", NODES.textNode(answer.toString()));
            case 1 -> envelope.put("success", true).set("result", answer);
            case 2 -> {
                envelope.set("data", answer);
                yield envelope.set("pagination", NODES.objectNode());
            }
            default -> answer;
        };
    }

    private JsonNode acted(String action, JsonNode request) {
        JsonNode body = request.path("requestBody");
        String id = request.at("/pathParams/page_id").asText();
        return switch (action) {
            case "post-search" -> found(body.path("query").asText());
            case "post-page" -> made(body);
            case "retrieve-a-page" -> pages.containsKey(id) ? pages.get(id) : missing();
            case "patch-page" -> pages.containsKey(id) ? changed(pages.get(id), body) : missing();
            default -> error("invalid_request", "no such thing here");
        };
    }

    private JsonNode found(String words) {
        ArrayNode results = NODES.arrayNode();
        pages.values().stream()
                .filter(page ->
                        !page.path("archived").asBoolean() && page.toString().contains(words))
                .forEach(results::add);
        ObjectNode list = NODES.objectNode().put("object", "list").put("has_more", false);
        return list.set("results", results);
    }

    private JsonNode made(JsonNode body) {
        if (!body.path("parent").isObject()) {
            return error("validation_error", "body.parent should be defined");
        }
        String id = "00000000-0000-4000-8000-%012d".formatted(pages.size() + 1);
        ObjectNode page = NODES.objectNode().put("object", "page").put("id", id).put("archived", false);
        page.set("properties", body.path("properties"));
        pages.put(id, page);
        return page;
    }

    private static JsonNode changed(ObjectNode page, JsonNode body) {
        body.properties().forEach(field -> page.set(field.getKey(), field.getValue()));
        return page;
    }

    private static JsonNode missing() {
        return error("object_not_found", "Could not find page");
    }

    private static JsonNode error(String code, String message) {
        return NODES.objectNode().put("object", "error").put("code", code).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
