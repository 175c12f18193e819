package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonNull;
import java.util.stream.Collectors;

/** A property's plain value as a person reads it. */
public final class PlainText {

    private PlainText() {}

    /** The text of it: lists with commas, nothing for JSON's null. */
    public static String of(JsonValue plain) {
        if (plain instanceof JsonNull) {
            return "";
        } else if (plain instanceof JsonArray) {
            return plain.items().stream().map(PlainText::of).collect(Collectors.joining(", "));
        }
        return plain.text().orElseGet(plain::toString);
    }
}
