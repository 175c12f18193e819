package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.NextStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, read strictly: a question that was misread would be answered for the wrong connection. An
 * empty text is none, since models like to fill in what they have nothing for.
 */
public final class Arguments {

    private static final int LONGEST_NAME = 40;

    private final Map<String, JsonValue> given;

    private Arguments(Map<String, JsonValue> given) {
        this.given = given;
    }

    /** Those of a call; throws {@link FailedCall} with all that is wrong. */
    static Arguments read(@Nullable Map<String, Object> sent, List<Parameter> known) {
        Map<String, JsonValue> given = sent == null ? Map.of() : values(sent);
        List<String> wrong = new ArrayList<>();
        given.keySet().stream()
                .filter(name ->
                        known.stream().noneMatch(parameter -> parameter.name().equals(name)))
                .forEach(name -> wrong.add("'" + OneLine.of(name, LONGEST_NAME) + "' is not known here"));
        for (Parameter parameter : known) {
            Optional<JsonValue> value = Optional.ofNullable(given.get(parameter.name()));
            if (value.isEmpty() && parameter.required()) {
                wrong.add("'" + parameter.name() + "' is missing: " + parameter.description());
            }
            value.flatMap(it -> fault(it, parameter.kind()))
                    .ifPresent(fault -> wrong.add("'" + parameter.name() + "' " + fault));
        }
        if (!wrong.isEmpty()) {
            throw FailedCall.of(
                    ErrorCode.USAGE,
                    String.join("; ", wrong) + "; it takes " + named(known),
                    NextStep.other("tools/list", "tells what every tool takes"));
        }
        return new Arguments(given);
    }

    private static Map<String, JsonValue> values(Map<String, Object> sent) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        sent.forEach((name, plain) -> {
            JsonValue value = JsonValue.from(plain);
            boolean nothing = value instanceof JsonValue.JsonNull
                    || value.text().filter(String::isBlank).isPresent();
            if (!nothing) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static String named(List<Parameter> known) {
        return known.isEmpty()
                ? "no arguments"
                : known.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private static Optional<String> fault(JsonValue value, Parameter.Kind kind) {
        boolean fits = switch (kind) {
            case TEXT -> value instanceof JsonValue.JsonString;
            case FLAG -> value instanceof JsonValue.JsonBoolean;
            case COUNT -> value instanceof JsonValue.JsonNumber number && isCount(number.value());
            case NAMED_VALUES ->
                value instanceof JsonValue.JsonObject object
                        && object.fields().values().stream().noneMatch(JsonValue.JsonObject.class::isInstance);
            case ANYTHING -> true;
        };
        return fits
                ? value.text().filter(any -> kind == Parameter.Kind.TEXT).flatMap(Arguments::fault)
                : Optional.of("must be " + kind.words());
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(Parameter.MOST)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<String> fault(String text) {
        if (text.length() > Parameter.LONGEST) {
            return Optional.of("has " + text.length() + " characters, more than " + Parameter.LONGEST);
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Optional.of("holds control characters")
                : Optional.empty();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).flatMap(JsonValue::text);
    }

    /** One that must be given. */
    public String needed(String name) {
        return text(name).orElseThrow();
    }

    public boolean flag(String name) {
        return flag(name, false);
    }

    /** What it is where nothing is said stands beside it. */
    public boolean flag(String name, boolean otherwise) {
        return Optional.ofNullable(given.get(name))
                .map(value -> value.equals(JsonValue.of(true)))
                .orElse(otherwise);
    }

    public int count(String name, int otherwise) {
        return given.get(name) instanceof JsonValue.JsonNumber number
                ? number.value().intValue()
                : otherwise;
    }

    public Optional<JsonValue> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    public Map<String, JsonValue> values(String name) {
        return value(name).map(JsonValue::fields).orElse(Map.of());
    }
}
