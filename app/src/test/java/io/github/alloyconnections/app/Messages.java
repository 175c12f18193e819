package io.github.alloyconnections.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client of the Model Context Protocol sends, and what it reads. */
final class Messages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    static String initialize() {
        return message(
                0,
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-11-25",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "trial", "version", "1")));
    }

    static String initialized() {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    }

    static String call(int id, String tool, Map<String, Object> arguments) {
        return message(id, "tools/call", Map.of("name", tool, "arguments", arguments));
    }

    private static String message(int id, String method, Map<String, Object> params) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        try {
            return JSON.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole talk, from its beginning. */
    static byte[] talk(String... messages) {
        return Stream.concat(Stream.of(initialize(), initialized()), Arrays.stream(messages))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to this request among lines that must all be messages. */
    static JsonNode answer(String lines, int id) {
        List<JsonNode> messages = lines.lines().map(TrialProject::parsed).toList();
        return messages.stream()
                .filter(message -> message.path("id").asInt(-1) == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer to " + id + " in " + lines));
    }
}
