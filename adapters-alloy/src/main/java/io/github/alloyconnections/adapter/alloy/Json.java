package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Jackson with bounds: no depth, number, name or text of a hostile answer can exhaust the stack or the memory.
 *
 * <p>Trees are read and written without an {@code ObjectMapper}: making one loads calendars, time zones and locales for
 * dates that are not here, and costs a command line more than all its calls together.
 */
final class Json {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            // Names come from the other side: they are not worth a place in the VM's table for ever.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /** The one value that there is; a missing node if there is none. */
    static JsonNode read(InputStream bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return readOnly(parser);
        }
    }

    /** The one value that there is; a missing node if there is none. */
    static JsonNode read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return readOnly(parser);
        }
    }

    private static JsonNode readOnly(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return MissingNode.getInstance();
        }
        JsonNode value = value(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
        return value;
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** JSON within a JSON text is parsed once more. */
    static JsonNode unquoted(JsonNode tree) throws IOException {
        String text = tree.isTextual() ? tree.textValue().strip() : "";
        return text.startsWith("{") || text.startsWith("[") ? read(text) : tree;
    }

    static byte[] write(ObjectNode tree) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(tree, generator);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode tree, JsonGenerator generator) throws IOException {
        if (tree.isObject()) {
            generator.writeStartObject();
            for (var field : tree.properties()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (tree.isArray()) {
            generator.writeStartArray();
            for (JsonNode item : tree) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else {
            writeScalar(tree, generator);
        }
    }

    private static void writeScalar(JsonNode tree, JsonGenerator generator) throws IOException {
        if (tree.isTextual()) {
            generator.writeString(tree.textValue());
        } else if (tree.isBoolean()) {
            generator.writeBoolean(tree.booleanValue());
        } else if (tree.isNumber()) {
            generator.writeNumber(tree.asText());
        } else {
            generator.writeNull();
        }
    }
}
