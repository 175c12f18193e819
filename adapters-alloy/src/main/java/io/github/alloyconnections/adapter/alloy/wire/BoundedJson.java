package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Jackson with bounds: no depth, number, name or text of a hostile answer can exhaust the stack or the memory. */
public final class BoundedJson {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            // Names come from the other side: they are not worth a place in the VM's table for ever.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private BoundedJson() {}

    /**
     * Reads and writes trees; made when one is first needed, because it brings the calendars and locales of the JDK with it,
     * and lists are read without it. Keeps numbers as they were written: what a provider sends is handed on.
     */
    public static JsonMapper mapper() {
        return Trees.MAPPER;
    }

    /** The one value that there is; a missing node if there is none. */
    static JsonNode read(String text) throws JsonProcessingException {
        return mapper().readTree(text);
    }

    /** JSON within a JSON text is parsed once more. */
    public static JsonNode unquoted(JsonNode tree) throws JsonProcessingException {
        String text = tree.isTextual() ? tree.textValue().strip() : "";
        return text.startsWith("{") || text.startsWith("[") ? read(text) : tree;
    }

    private static final class Trees {

        static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
