package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON schema seen as what it means for somebody who fills it in: references followed, alternatives laid over one another.
 *
 * @param node the schema itself, with its texts
 * @param properties by name, in order
 * @param required those of its own properties that must be there
 * @param restricts whether it says itself which properties must be there
 */
record SchemaTree(JsonNode node, Map<String, SchemaTree> properties, Set<String> required, boolean restricts) {

    static SchemaTree of(JsonNode root) {
        return new Reader(root).tree(root, 0);
    }

    /** A text of it, if it is one. */
    Optional<String> text(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Whether it may hold anything, because nobody says what. */
    boolean isBareObject() {
        boolean anything = node.isBoolean() && node.booleanValue();
        boolean object = node.isObject() && text("type").orElse("object").equals("object") && !node.has("properties");
        return properties.isEmpty() && (anything || object);
    }

    private boolean isNull() {
        return text("type").filter("null"::equals).isPresent();
    }

    /** Reads one schema; what refers to itself ends at some depth, and what is too long after so many parts. */
    private static final class Reader {

        private static final int DEEPEST = 8;
        private static final int MOST = 500;
        private static final int MOST_PARTS = 2_000;

        private final JsonNode root;
        private int left = MOST_PARTS;

        Reader(JsonNode root) {
            this.root = root;
        }

        SchemaTree tree(JsonNode schema, int depth) {
            Building building = new Building(followed(schema));
            if (depth < DEEPEST && left > 0) {
                left--;
                properties(building, depth);
                items(building.node.path("allOf")).forEach(part -> building.include(tree(part, depth + 1)));
                for (String word : List.of("oneOf", "anyOf")) {
                    building.choose(items(building.node.path(word)).stream()
                            .map(part -> tree(part, depth + 1))
                            .toList());
                }
            }
            return building.built();
        }

        private void properties(Building building, int depth) {
            JsonNode named = building.node.path("properties");
            if (named.isArray()) {
                items(named).forEach(one -> property(building, nameOf(one), one, depth));
            } else {
                named.propertyStream()
                        .limit(MOST)
                        .forEach(field -> property(building, field.getKey(), field.getValue(), depth));
            }
        }

        private static String nameOf(JsonNode one) {
            return one.isTextual() ? one.textValue() : one.path("name").asText("");
        }

        private void property(Building building, String name, JsonNode schema, int depth) {
            if (name.isEmpty()) {
                return;
            }
            if (schema.path("required").isBoolean() && schema.path("required").booleanValue()) {
                building.required.add(name);
            }
            building.properties.put(name, tree(schema, depth + 1));
        }

        /** What a reference within the schema refers to; what refers elsewhere is unknown. */
        private JsonNode followed(JsonNode schema) {
            JsonNode node = schema;
            Set<String> seen = new HashSet<>();
            while (node.path("$ref").isTextual()) {
                String reference = node.path("$ref").textValue();
                boolean known = reference.startsWith("#") && seen.add(reference);
                JsonNode target = known ? at(reference.substring(1)) : MissingNode.getInstance();
                JsonNode rest = merged(node, MissingNode.getInstance());
                ((ObjectNode) rest).remove("$ref");
                node = merged(rest, target);
            }
            return node;
        }

        private JsonNode at(String pointer) {
            try {
                return root.at(pointer);
            } catch (IllegalArgumentException noPointer) {
                return MissingNode.getInstance();
            }
        }

        static List<JsonNode> items(JsonNode node) {
            return node.isArray() ? node.valueStream().limit(MOST).toList() : List.of();
        }
    }

    /** The first, with what only the second has. */
    private static JsonNode merged(JsonNode first, JsonNode second) {
        if (!first.isObject()) {
            return second;
        }
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.setAll((ObjectNode) first);
        second.propertyStream().forEach(field -> both.putIfAbsent(field.getKey(), field.getValue()));
        return both;
    }

    /** A tree that is not yet whole. */
    private static final class Building {

        private JsonNode node;
        private final Map<String, SchemaTree> properties = new LinkedHashMap<>();
        private final Set<String> required;
        private boolean restricts;

        Building(JsonNode node) {
            this.node = node;
            this.required = new LinkedHashSet<>(Reader.items(node.path("required")).stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .toList());
            this.restricts = node.path("required").isArray();
        }

        /** A part that always holds. */
        void include(SchemaTree part) {
            part.properties().forEach(properties::putIfAbsent);
            required.addAll(part.required());
            restricts |= part.restricts();
            node = merged(node, part.node());
        }

        /** Parts of which one holds: all their properties may be given, and what all of them require must be. */
        void choose(List<SchemaTree> parts) {
            List<SchemaTree> real =
                    parts.stream().filter(part -> !part.isNull()).toList();
            real.forEach(part -> part.properties().forEach(properties::putIfAbsent));
            Set<String> common = new LinkedHashSet<>();
            real.stream().limit(1).forEach(part -> common.addAll(part.required()));
            real.forEach(part -> common.retainAll(part.required()));
            required.addAll(common);
            restricts |= real.stream().anyMatch(SchemaTree::restricts);
            real.stream().limit(1).forEach(part -> node = merged(node, part.node()));
        }

        SchemaTree built() {
            return new SchemaTree(node, properties, required, restricts);
        }
    }
}
