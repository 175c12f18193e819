package io.github.alloyconnections.domain.action;

import java.util.Optional;

/** Follows a {@code $ref} within the schema that it stands in; nothing is ever fetched. */
public final class SchemaReference {

    private SchemaReference() {}

    /** The part of the whole schema that is referred to; empty if it is elsewhere, or not there. */
    public static Optional<JsonValue> in(JsonValue root, String reference) {
        Optional<JsonValue> target = reference.startsWith("#") ? Optional.of(root) : Optional.empty();
        for (String step : reference.replaceFirst("^#/?", "").split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            target = name.isEmpty() ? target : target.flatMap(here -> here.at(name));
        }
        return target;
    }
}
