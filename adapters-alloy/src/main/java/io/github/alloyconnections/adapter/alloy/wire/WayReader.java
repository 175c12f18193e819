package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads the ways to authenticate at a connector from either of the forms in which they are published.
 *
 * <p>A way's schema is that of the whole request: what the program fills in stands beside {@code data}, whose leaves are what a
 * person is asked.
 */
public final class WayReader {

    private static final int MOST_WAYS = 20;
    private static final int LONGEST_WORD = 100;
    private static final String TYPE = "authenticationType";
    private static final String REDIRECT = "redirectUri";
    private static final String DATA = "data";
    private static final Set<String> PROGRAMS = Set.of("userId", TYPE, REDIRECT, Way.CONFIGURATION, DATA);

    private final UnaryOperator<String> plain;

    /** @param plain makes remote text fit to be shown */
    public WayReader(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    /** In Alloy's order; the usual one where none is described. */
    public List<Way> ways(JsonNode answer) {
        List<Way> ways = new ArrayList<>();
        entries(answer)
                .limit(MOST_WAYS)
                .forEach(entry -> word(entry)
                        .filter(word -> ways.stream().noneMatch(way -> way.isCalled(word)))
                        .ifPresent(word -> ways.add(way(word, entry))));
        return ways.isEmpty() ? List.of(Way.guessed()) : ways;
    }

    private static Stream<JsonNode> entries(JsonNode answer) {
        JsonNode body = parsed(answer);
        JsonNode metadata = parsed(body.path("metadata"));
        JsonNode inner = parsed(body.path(DATA));
        JsonNode deeper = parsed(inner.path("metadata"));
        Optional<JsonNode> list = Stream.of(metadata, deeper, inner, body)
                .filter(JsonNode::isArray)
                .findFirst();
        if (list.isPresent()) {
            return list.get().valueStream().map(WayReader::parsed).filter(JsonNode::isObject);
        }
        List<JsonNode> alone = Stream.of(metadata, deeper, inner, body)
                .filter(place -> place.isObject() && (place.has(TYPE) || place.has("inputSchema")))
                .limit(1)
                .toList();
        boolean nothing = body.isMissingNode() || body.isNull() || (body.isObject() && isBlank(body));
        if (alone.isEmpty() && !nothing) {
            throw AlloyFailure.lasting(Kind.UNREADABLE, "the answer does not tell how it is connected");
        }
        return alone.stream();
    }

    /** Whether there is nothing in it, or nothing but an empty place for what is missing. */
    private static boolean isBlank(JsonNode body) {
        return body.isEmpty() || (body.has("metadata") && body.path("metadata").isEmpty());
    }

    private static JsonNode parsed(JsonNode node) {
        try {
            return BoundedJson.unquoted(node);
        } catch (JsonProcessingException notJson) {
            return node;
        }
    }

    /** As it is said, as the schema fixes it, or as the example has it; a way back is OAuth's. */
    private static Optional<String> word(JsonNode entry) {
        JsonNode schema = parsed(entry.path("inputSchema"));
        JsonNode typed = schema.path("properties").path(TYPE);
        Optional<String> said = Stream.of(
                        entry.path(TYPE),
                        typed.path("const"),
                        typed.path("enum").path(0),
                        entry.path("sampleInput").path(TYPE))
                .filter(JsonNode::isTextual)
                .map(node -> node.textValue().strip())
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .findFirst();
        boolean back = schema.path("properties").has(REDIRECT);
        return said.or(() -> back ? Optional.of(Way.guessed().authenticationType()) : Optional.empty())
                .filter(word -> word.chars().noneMatch(Character::isISOControl));
    }

    private Way way(String word, JsonNode entry) {
        SchemaTree whole = SchemaTree.of(parsed(entry.path("inputSchema")));
        InputFields fields = fields(whole);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean described = whole.properties().containsKey("userId");
        mark(traits, Trait.UNDESCRIBED, !described);
        mark(traits, Trait.NAMES_TYPE, whole.properties().containsKey(TYPE));
        mark(traits, Trait.NAMES_REDIRECT, whole.properties().containsKey(REDIRECT));
        boolean needed = entry.path("authConfigRequired").asBoolean(false)
                || whole.required().contains(Way.CONFIGURATION)
                || fields.needsConfiguration();
        mark(traits, Trait.NEEDS_CONFIGURATION, needed);
        mark(traits, Trait.CONFIGURATION_AMONG_INPUTS, fields.configurationAmongThem());
        boolean bare = Optional.ofNullable(whole.properties().get(DATA))
                .map(SchemaTree::isBareObject)
                .orElse(!described);
        mark(traits, Trait.TAKES_ANYTHING, bare && fields.inputs().isEmpty());
        Way way = new Way(word, traits, fields.inputs(), fields.constants());
        return way.needsConsent() ? way : new Way(word, traits, hidden(way.inputs()), way.constants());
    }

    private InputFields fields(SchemaTree whole) {
        InputFields fields = new InputFields(plain);
        if (whole.properties().keySet().stream().noneMatch(PROGRAMS::contains)) {
            // It does not speak of the request at all: what it asks for is a person's.
            fields.addAll(whole, List.of(DATA), true);
            return fields;
        }
        Optional.ofNullable(whole.properties().get(DATA)).ifPresent(data -> fields.addAll(data, List.of(DATA), true));
        whole.properties().forEach((name, tree) -> {
            if (!PROGRAMS.contains(name) && whole.required().contains(name)) {
                fields.add(tree, List.of(name), true);
            }
        });
        return fields;
    }

    /** Where a key is typed in, one of the inputs is the key; if no name says so, what is told of them may. */
    private static List<InputField> hidden(List<InputField> inputs) {
        if (inputs.stream().anyMatch(InputField::secret)) {
            return inputs;
        }
        return inputs.stream().map(InputFields::hiddenIfTold).toList();
    }

    private static void mark(Set<Trait> traits, Trait trait, boolean is) {
        if (is) {
            traits.add(trait);
        }
    }
}
