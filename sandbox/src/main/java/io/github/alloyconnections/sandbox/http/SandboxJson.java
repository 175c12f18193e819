package io.github.alloyconnections.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The sandbox's one way to read and write JSON. */
public final class SandboxJson {

    /** Does not flush after each value, which would make a packet of each row of a long list. */
    public static final ObjectMapper MAPPER = new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private SandboxJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossibleForATree) {
            throw new IllegalStateException("Tried to write a JSON tree but failed", impossibleForATree);
        }
    }

    /** The tree in this text, or empty when it is not JSON. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** A data file of this module, named relative to this package. */
    public static JsonNode resource(String name) {
        try (InputStream in = SandboxJson.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The sandbox's own file " + name + " is missing from the jar");
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read the sandbox's own file " + name + " but failed", e);
        }
    }

    /** The text under this name, or empty when it is absent, blank or not text. */
    public static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
    }
}
