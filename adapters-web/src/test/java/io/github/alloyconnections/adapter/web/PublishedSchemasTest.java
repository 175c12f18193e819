package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The schemas in the contract's jar, a file each, are those of {@code openapi.json}, where they are written. With
 * {@code -Dschemas.write} they are made anew.
 */
class PublishedSchemasTest {

    private static final Path FOLDER =
            Path.of("../contract/src/main/resources/io/github/alloyconnections/contract/schemas");
    private static final String WITHIN = "#/components/schemas/";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void each_schema_is_a_file_of_its_own() throws IOException {
        Map<String, JsonNode> described = described();
        if (System.getProperty("schemas.write") != null) {
            write(described);
        }
        assertThat(published()).isEqualTo(described).hasSizeGreaterThan(30);
    }

    private Map<String, JsonNode> described() throws IOException {
        JsonNode document =
                mapper.readTree(Optional.ofNullable(WebAdapter.class.getResourceAsStream("api/openapi.json"))
                        .orElseThrow());
        Map<String, JsonNode> schemas = new TreeMap<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            ObjectNode alone = mapper.createObjectNode()
                    .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .put("title", schema.getKey());
            schemas.put(schema.getKey() + ".json", alone.setAll((ObjectNode) besides(schema.getValue())));
        });
        return schemas;
    }

    /** The same, with what it refers to in files beside it. */
    private JsonNode besides(JsonNode schema) throws UncheckedIOException {
        try {
            String text = mapper.writeValueAsString(schema);
            return mapper.readTree(text.replaceAll("\"\\$ref\":\"" + WITHIN + "(\\w+)\"", "\"\\$ref\":\"$1.json\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, JsonNode> published() throws IOException {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                schemas.put(file.getFileName().toString(), mapper.readTree(file.toFile()));
            }
        }
        return schemas;
    }

    private void write(Map<String, JsonNode> schemas) throws IOException {
        try (Stream<Path> before = Files.list(FOLDER)) {
            for (Path file : before.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, JsonNode> schema : schemas.entrySet()) {
            Files.writeString(
                    FOLDER.resolve(schema.getKey()),
                    mapper.writerWithDefaultPrettyPrinter().writeValueAsString(schema.getValue()) + "\n");
        }
    }
}
