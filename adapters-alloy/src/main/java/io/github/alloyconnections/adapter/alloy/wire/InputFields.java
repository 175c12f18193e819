package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.InputField.About;
import io.github.alloyconnections.domain.attempt.SecretNames;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a person is asked: the leaves of a schema, each with what is told of it. */
final class InputFields {

    private static final int MOST = 500;
    private static final int MOST_CHOICES = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 300;
    private static final int WORDS_OF_A_TITLE = 5;
    private static final Set<String> SECRET_FORMATS = Set.of("password", "secret", "token");

    private final UnaryOperator<String> plain;
    private final List<InputField> inputs = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private boolean needsConfiguration;
    private boolean configurationAmongThem;

    InputFields(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    List<InputField> inputs() {
        return inputs;
    }

    List<Constant> constants() {
        return constants;
    }

    /** Whether the id of an own OAuth app is among the inputs and must be given. */
    boolean needsConfiguration() {
        return needsConfiguration;
    }

    /** Whether the id of an own OAuth app is among the inputs. */
    boolean configurationAmongThem() {
        return configurationAmongThem;
    }

    /** Adds what an object asks for; an object in it that nobody needs does not need what it requires either. */
    void addAll(SchemaTree object, List<String> path, boolean needed) {
        object.properties().forEach((name, tree) -> {
            boolean own = object.required().contains(name);
            // Where nothing is said of what must be there, what an inner object says of its own counts.
            boolean wanted = needed && (own || !object.restricts());
            if (path.size() == 1 && name.equals(Way.CONFIGURATION)) {
                configurationAmongThem = true;
                needsConfiguration |= own;
            } else if (isNameable(name)) {
                List<String> place =
                        Stream.concat(path.stream(), Stream.of(name)).toList();
                if (tree.properties().isEmpty()) {
                    add(tree, place, needed && own);
                } else {
                    addAll(tree, place, wanted);
                }
            }
        });
    }

    private boolean isNameable(String name) {
        return name.length() <= LONGEST_NAME
                && !name.isBlank()
                && plain.apply(name).equals(name);
    }

    /** Adds one leaf. */
    void add(SchemaTree leaf, List<String> path, boolean required) {
        JsonNode constant = leaf.node().path("const");
        if (constant.isValueNode() && !constant.isNull()) {
            constants.add(new Constant(path, JsonTrees.value(constant), required));
        } else if (inputs.size() < MOST) {
            InputField.Type type = type(leaf.node());
            inputs.add(new InputField(path, type, required, isSecret(leaf, path), about(leaf)));
        }
    }

    private static InputField.Type type(JsonNode schema) {
        JsonNode said = schema.path("type");
        List<String> names = said.isArray()
                ? said.valueStream().map(JsonNode::asText).toList()
                : List.of(said.isTextual() ? said.textValue() : "");
        if (names.contains("string")) {
            return InputField.Type.STRING;
        }
        return names.stream()
                .flatMap(name -> Stream.of(InputField.Type.values())
                        .filter(type -> type.word().equals(name.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(InputField.Type.STRING);
    }

    private static boolean isSecret(SchemaTree leaf, List<String> path) {
        JsonNode node = leaf.node();
        boolean marked = node.path("writeOnly").asBoolean(false)
                || node.path("sensitive").asBoolean(false)
                || node.path("secret").asBoolean(false)
                || leaf.text("format")
                        .map(format -> format.toLowerCase(Locale.ROOT))
                        .filter(SECRET_FORMATS::contains)
                        .isPresent();
        boolean titled = leaf.text("title")
                .filter(title -> title.strip().split("\\s+", -1).length <= WORDS_OF_A_TITLE)
                .filter(SecretNames::isSecret)
                .isPresent();
        boolean chosen = node.path("enum").isArray() || type(node) == InputField.Type.BOOLEAN;
        return marked || (!chosen && (titled || SecretNames.isSecret(path.get(path.size() - 1))));
    }

    /** The same, typed unseen if what is told of it says that it is a secret. */
    static InputField hiddenIfTold(InputField field) {
        boolean told = field.choices().isEmpty()
                && field.description().filter(SecretNames::mentions).isPresent();
        return told ? field.hidden() : field;
    }

    private About about(SchemaTree leaf) {
        JsonNode given = leaf.node().path("default");
        List<JsonValue> choices = (leaf.node().path("enum").isArray()
                        ? leaf.node().path("enum").valueStream()
                        : Stream.<JsonNode>empty())
                .filter(node -> node.isValueNode() && !node.isNull())
                .limit(MOST_CHOICES)
                .map(JsonTrees::value)
                .toList();
        Optional<JsonValue> fallback =
                given.isValueNode() && !given.isNull() && !given.asText().isEmpty()
                        ? Optional.of(JsonTrees.value(given))
                        : Optional.empty();
        return new About(
                text(leaf, "title", LONGEST_TITLE), text(leaf, "description", LONGEST_TEXT), choices, fallback);
    }

    private Optional<String> text(SchemaTree leaf, String name, int longest) {
        return leaf.text(name)
                .map(plain)
                .map(text -> text.codePointCount(0, text.length()) <= longest
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…")
                .filter(text -> !text.isEmpty());
    }
}
