package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Jackson with bounds: no depth, number, name or text of a hostile answer can exhaust the stack or the memory. */
final class Json {

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

    private Json() {}

    /** For trees; streams need the factory alone, so a list can be read without building this. */
    static ObjectMapper mapper() {
        return Trees.MAPPER;
    }

    private static final class Trees {
        static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
