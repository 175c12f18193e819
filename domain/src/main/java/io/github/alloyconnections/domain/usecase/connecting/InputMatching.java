package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.SecretNames;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.failure.MissingInputsException.Unknown;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Matches what a person gave with what a way asks for, before anything is sent. */
final class InputMatching {

    private static final String DATA = "data";
    private static final int MOST_UNKNOWN = 20;

    private final Way way;
    private final Map<InputField, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, JsonValue> extras = new LinkedHashMap<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<InputProblem> unfit = new ArrayList<>();
    private Optional<String> configuration;

    private InputMatching(Way way, Answers answers) {
        this.way = way;
        this.configuration = answers.configuration().map(String::strip).filter(text -> !text.isEmpty());
        answers.inputs().forEach(this::take);
    }

    /** What is sent: the id of an own OAuth app, and a person's part of the body. */
    record Matched(Optional<String> configuration, JsonObject body, Set<String> secrets) {

        @Override
        public String toString() {
            return "Matched";
        }
    }

    static Matched of(ConnectorId connector, Way way, Answers answers) {
        return new InputMatching(way, answers).matched(connector);
    }

    private void take(String name, JsonValue value) {
        Optional<InputField> field = field(name);
        if (isNothing(value)) {
            return;
        } else if (name.equalsIgnoreCase(Way.CONFIGURATION)) {
            configuration = value.text().map(String::strip);
        } else if (field.isPresent()) {
            taken(field.get(), value);
        } else if (value instanceof JsonObject object && !way.has(Trait.TAKES_ANYTHING)) {
            object.fields().forEach((inner, one) -> take(name + "." + inner, one));
        } else if (way.has(Trait.TAKES_ANYTHING)) {
            extras.put(name, value);
        } else if (!isConstant(name)) {
            unknown.add(new Unknown(name, Suggestions.near(name, names())));
        }
    }

    private void taken(InputField field, JsonValue value) {
        if (values.put(field, value) != null) {
            unfit.add(new InputProblem(field.name(), "is given twice"));
        }
    }

    /** A text that is left empty, as a form does, or of blanks alone, which no app takes. */
    private static boolean isNothing(JsonValue value) {
        return value instanceof JsonValue.JsonNull
                || value.text().filter(InputMatching::isBlank).isPresent();
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** By its whole name, or a shorter one that only it has; a name in another case is forgiven. */
    private Optional<InputField> field(String typed) {
        boolean whole = typed.startsWith(DATA + ".");
        String name = whole ? typed.substring(DATA.length() + 1) : typed;
        return only(field -> field.name().equals(name))
                .or(() -> only(field -> field.name().equalsIgnoreCase(name)))
                .or(() -> only(field -> field.lastName().equals(name)))
                .or(() -> only(field -> field.lastName().equalsIgnoreCase(name)));
    }

    private Optional<InputField> only(Predicate<InputField> meant) {
        List<InputField> found = way.inputs().stream().filter(meant).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isConstant(String name) {
        return way.constants().stream()
                .anyMatch(constant ->
                        constant.path().get(constant.path().size() - 1).equalsIgnoreCase(name));
    }

    private List<String> names() {
        return way.questions().stream().map(InputField::name).toList();
    }

    private Matched matched(ConnectorId connector) {
        checkConfiguration();
        Map<InputField, JsonValue> read = new LinkedHashMap<>();
        List<InputField> missing = new ArrayList<>();
        for (InputField field : way.inputs()) {
            Optional<JsonValue> given = Optional.ofNullable(values.get(field));
            if (given.isPresent()) {
                read(field, given.get(), read);
            } else if (field.required()) {
                field.fallback().ifPresentOrElse(value -> read.put(field, value), () -> missing.add(field));
            }
        }
        Gaps gaps = new Gaps(
                missing(missing, read), unknown.stream().limit(MOST_UNKNOWN).toList(), unfit);
        if (!gaps.isEmpty()) {
            throw new MissingInputsException(connector, way, gaps);
        }
        return new Matched(configuration, body(read), secrets(read));
    }

    private void read(InputField field, JsonValue given, Map<InputField, JsonValue> read) {
        InputReading.Read result = InputReading.read(field, given);
        result.value()
                .ifPresentOrElse(
                        value -> read.put(field, value),
                        () -> unfit.add(new InputProblem(field.name(), result.problem())));
    }

    private void checkConfiguration() {
        if (configuration.isPresent() && ConnectionId.parse(configuration.get()).isEmpty()) {
            unfit.add(new InputProblem(
                    Way.CONFIGURATION,
                    "must be 24 hexadecimal characters: the id of an Auth Config in Alloy's dashboard"));
        }
    }

    private List<InputField> missing(List<InputField> required, Map<InputField, JsonValue> read) {
        List<InputField> missing = new ArrayList<>();
        if (configuration.isEmpty()) {
            way.questions().stream()
                    .filter(field -> field.name().equals(Way.CONFIGURATION))
                    .forEach(missing::add);
        }
        missing.addAll(required);
        boolean nothing = missing.isEmpty() && read.isEmpty() && unfit.isEmpty() && extras.isEmpty();
        if (nothing && !way.needsConsent()) {
            // A key may be described as something that need not be given; without any nothing can come of it.
            missing.addAll(secretsOrAll());
        }
        return missing;
    }

    private List<InputField> secretsOrAll() {
        List<InputField> secrets =
                way.inputs().stream().filter(InputField::secret).toList();
        return secrets.isEmpty() ? way.inputs() : secrets;
    }

    private JsonObject body(Map<InputField, JsonValue> read) {
        Map<String, Object> body = new LinkedHashMap<>();
        read.forEach((field, value) -> put(body, field.path(), value));
        extras.forEach((name, value) -> put(body, List.of(DATA, name), value));
        configuration
                .filter(id -> way.has(Trait.CONFIGURATION_AMONG_INPUTS))
                .ifPresent(id -> put(body, List.of(DATA, Way.CONFIGURATION), JsonValue.of(id)));
        boolean others = !body.isEmpty();
        way.constants().stream()
                .filter(constant -> constant.required() || others)
                .forEach(constant -> put(body, constant.path(), constant.value()));
        return (JsonObject) JsonValue.from(body);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, List<String> path, JsonValue value) {
        Map<String, Object> place = body;
        for (String name : path.subList(0, path.size() - 1)) {
            place = (Map<String, Object>) place.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        }
        place.put(path.get(path.size() - 1), value);
    }

    private Set<String> secrets(Map<InputField, JsonValue> read) {
        Set<String> secrets = new HashSet<>();
        read.forEach((field, value) -> {
            if (field.secret()) {
                secrets.add(InputField.typed(value));
            }
        });
        extras.forEach((name, value) -> {
            if (!way.needsConsent() || SecretNames.isSecret(name)) {
                secrets.add(InputField.typed(value));
            }
        });
        return secrets;
    }
}
