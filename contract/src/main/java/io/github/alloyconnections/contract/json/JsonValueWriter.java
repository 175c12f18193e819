package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.alloyconnections.domain.action.JsonValue;
import java.io.IOException;
import java.util.Map;

/** Writes JSON values within published records. */
final class JsonValueWriter extends JsonSerializer<JsonValue> {

    @Override
    public void serialize(JsonValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
        write(value, out);
    }

    static void write(JsonValue value, JsonGenerator out) throws IOException {
        if (value instanceof JsonValue.JsonObject object) {
            out.writeStartObject();
            for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof JsonValue.JsonArray array) {
            out.writeStartArray();
            for (JsonValue item : array.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else {
            scalar(value, out);
        }
    }

    private static void scalar(JsonValue value, JsonGenerator out) throws IOException {
        if (value instanceof JsonValue.JsonString string) {
            out.writeString(string.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            out.writeNumber(number.value());
        } else if (value instanceof JsonValue.JsonBoolean truth) {
            out.writeBoolean(truth.value());
        } else {
            out.writeNull();
        }
    }
}
