package io.github.alloyconnections.adapter.mcp.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One argument that a tool takes. */
public record Parameter(String name, Kind kind, boolean required, String description) {

    /** The longest text that is taken. */
    static final int LONGEST = 2_000;

    /** The highest number that is taken. */
    public static final int MOST = 500;

    /** What its value may be. */
    public enum Kind {
        TEXT(Map.of("type", "string", "maxLength", LONGEST), "a text"),
        FLAG(Map.of("type", "boolean"), "true or false"),
        COUNT(Map.of("type", "integer", "minimum", 1, "maximum", MOST), "a whole number from 1 to " + MOST),
        NAMED_VALUES(Map.of("type", "object"), "an object of names and plain values"),
        ANYTHING(Map.of(), "any JSON");

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
        private final Map<String, Object> schema;

        private final String words;

        Kind(Map<String, Object> schema, String words) {
            this.schema = schema;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** One that need not be given. */
    public static Parameter of(String name, Kind kind, String description) {
        return new Parameter(name, kind, false, description);
    }

    /** A text that need not be given. */
    public static Parameter text(String name, String description) {
        return of(name, Kind.TEXT, description);
    }

    /** A flag, false if it is not given. */
    public static Parameter flag(String name, String description) {
        return of(name, Kind.FLAG, description);
    }

    /** The same, which must be given. */
    public Parameter needed() {
        return new Parameter(name, kind, true, description);
    }

    /** What a client may send, as a JSON schema. */
    static Map<String, Object> schema(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Map<String, Object> property = new LinkedHashMap<>(parameter.kind().schema);
            property.put("description", parameter.description());
            properties.put(parameter.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> needed = parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        if (!needed.isEmpty()) {
            schema.put("required", needed);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
