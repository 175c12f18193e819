package io.github.alloyconnections.contract.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.alloyconnections.domain.action.JsonValue;

/** The one reader of JSON that people write: strict, and silent about what a text holds. */
public final class JsonInput {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonInput() {}

    /**
     * The value that the text is.
     *
     * @throws IllegalArgumentException if it is none; the message tells where, and not what
     */
    public static JsonValue parse(String text) {
        Object plain;
        try {
            plain = STRICT.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            IllegalArgumentException told = new IllegalArgumentException("no JSON" + place(e));
            told.setStackTrace(e.getStackTrace());
            throw told;
        }
        return JsonValue.from(plain);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
