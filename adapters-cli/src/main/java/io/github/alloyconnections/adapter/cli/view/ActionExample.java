package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.domain.action.ActionNeeds;
import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A line that calls an action, with a value of the right kind wherever one must be given. */
final class ActionExample {

    private static final int DEEPEST = 4;

    private ActionExample() {}

    static Invocation of(ActionTarget target, ActionNeeds needs) {
        List<String> words = new ArrayList<>(List.of(target.action().value()));
        List<Need> missed = needs.asked().stream()
                .filter(need -> need.required() && need.value().isEmpty())
                .toList();
        missed.stream().filter(need -> !isInBody(need)).forEach(need -> {
            String value = ActionView.plain(value(need));
            words.addAll(List.of("--" + need.in(), need.name() + "=" + value));
        });
        body(needs, missed).ifPresent(body -> words.addAll(List.of("--body", body.toString())));
        return CommandName.EXEC.alone().and(words);
    }

    /** What must be given, else the first of what may. */
    private static Optional<JsonObject> body(ActionNeeds needs, List<Need> missed) {
        List<Need> all = needs.asked().stream().filter(ActionExample::isInBody).toList();
        List<Need> needed = missed.stream().filter(ActionExample::isInBody).toList();
        JsonObject body = JsonValue.object();
        for (Need need : needed.isEmpty() ? all.subList(0, Math.min(1, all.size())) : needed) {
            body = body.with(need.name(), value(need));
        }
        return body.fields().isEmpty() ? Optional.empty() : Optional.of(body);
    }

    private static boolean isInBody(Need need) {
        return need.in().equals("body");
    }

    private static JsonValue value(Need need) {
        return value(need.name(), need.schema().orElseGet(JsonValue::object), 0);
    }

    private static JsonValue value(String name, JsonValue schema, int depth) {
        return Stream.of(
                        schema.at("example"),
                        schema.at("default"),
                        schema.at("const"),
                        schema.at("enum")
                                .flatMap(values -> values.items().stream().findFirst()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> made(name, schema, depth));
    }

    private static JsonValue made(String name, JsonValue schema, int depth) {
        return switch (schema.text("type").orElse("")) {
            case "integer", "number" -> JsonValue.of(1);
            case "boolean" -> JsonValue.of(true);
            case "array" ->
                JsonValue.of(schema.at("items")
                        .filter(items -> depth < DEEPEST)
                        .map(items -> List.of(value(name, items, depth + 1)))
                        .orElse(List.of()));
            case "object" -> object(schema, depth);
            default -> JsonValue.of(name.toUpperCase(Locale.ROOT));
        };
    }

    private static JsonValue object(JsonValue schema, int depth) {
        Map<String, JsonValue> known =
                schema.at("properties").map(JsonValue::fields).orElse(Map.of());
        JsonObject object = JsonValue.object();
        for (JsonValue required : schema.at("required").map(JsonValue::items).orElse(List.of())) {
            String name = required.text().orElse("");
            if (known.containsKey(name) && depth < DEEPEST) {
                object = object.with(name, value(name, known.get(name), depth + 1));
            }
        }
        return object;
    }
}
