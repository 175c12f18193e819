package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.ConnectorFile;
import io.github.alloyconnections.sandbox.world.Connectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses what no published page names, as a stricter Alloy might: bodies where none belong, unknown query parameters,
 * fields that no schema has, values of another type.
 */
final class StrictGate {

    private static final Set<String> PAGING = Set.of("offset", "cursor");
    private static final List<String> PARTS =
            List.of("requestBody", "queryParameters", "pathParams", "additionalHeaders");
    private static final Set<String> OF_EVERY_WAY = Set.of("authConfigId");

    private StrictGate() {}

    static Optional<WireReply> refusal(Call call) {
        return objection(call).map(what -> Errors.invalidInput("Strict: " + what));
    }

    private static Optional<String> objection(Call call) {
        Optional<String> parameter = unknown(call.target().query().keySet().stream(), PAGING, "query parameter ");
        if (parameter.isPresent()) {
            return parameter;
        } else if (!call.method().equals("POST")) {
            return call.payload().text().isEmpty() ? Optional.empty() : Optional.of("a body does not belong here");
        }
        List<String> path = call.target().path();
        ObjectNode body = call.json();
        if (call.isExecute()) {
            return execution(body, path.get(1), path.get(3));
        } else if (path.equals(List.of("users"))) {
            return unknown(names(body), Set.of("username", "fullName"), "");
        }
        return path.size() == 3 && path.get(2).equals("credentials") ? creation(body, path.get(1)) : Optional.empty();
    }

    private static Optional<String> execution(ObjectNode body, String connector, String action) {
        List<String> known = new ArrayList<>(PARTS);
        known.add("credentialId");
        Optional<String> field = unknown(names(body), Set.copyOf(known), "");
        Optional<String> part = PARTS.stream()
                .filter(name -> body.has(name) && !body.path(name).isObject())
                .map(name -> name + " must be an object")
                .findFirst();
        return field.or(() -> part)
                .or(() -> body.path("credentialId").isNumber()
                        ? Optional.of("credentialId must be of type string")
                        : Optional.empty())
                .or(() -> Connectors.find(connector)
                        .flatMap(file -> file.action(action))
                        .flatMap(found -> parameters(body, found)));
    }

    private static Optional<String> parameters(ObjectNode body, JsonNode action) {
        return unknown(names(body.path("queryParameters")), declared(action, "query"), "queryParameters.")
                .or(() -> unknown(names(body.path("pathParams")), declared(action, "path"), "pathParams."));
    }

    private static Set<String> declared(JsonNode action, String place) {
        Set<String> names = new HashSet<>();
        action.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals(place)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /** The schema of a way is that of the whole body, where it names more than a person's inputs. */
    private static Optional<String> creation(ObjectNode body, String connector) {
        return Connectors.find(connector)
                .flatMap(file -> way(file, body.path("authenticationType").asText()))
                .map(way -> way.path("inputSchema"))
                .filter(schema -> schema.path("properties").has("userId"))
                .flatMap(schema -> objection("", body, schema, OF_EVERY_WAY));
    }

    /** Where the word is not said there is but one way. */
    private static Optional<JsonNode> way(ConnectorFile file, String type) {
        return type.isEmpty() ? Optional.of(file.authentications().path(0)) : file.authentication(type);
    }

    private static Optional<String> objection(String place, JsonNode value, JsonNode schema, Set<String> besides) {
        String type = schema.path("type").asText("");
        if (!type.isEmpty() && !is(type, value)) {
            return Optional.of((place.isEmpty() ? "the body" : place) + " must be of type " + type);
        } else if (!value.isObject() || !schema.has("properties")) {
            return Optional.empty();
        }
        String before = place.isEmpty() ? "" : place + ".";
        JsonNode properties = schema.path("properties");
        Set<String> known = new HashSet<>(besides);
        names(properties).forEach(known::add);
        return unknown(names(value), known, before)
                .or(() -> value.propertyStream()
                        .filter(field -> properties.has(field.getKey()))
                        .flatMap(
                                field -> objection(
                                        before + field.getKey(),
                                        field.getValue(),
                                        properties.get(field.getKey()),
                                        Set.of())
                                        .stream())
                        .findFirst());
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> value.isIntegralNumber();
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT).equals(type);
        };
    }

    private static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(field -> field.getKey());
    }

    private static Optional<String> unknown(Stream<String> names, Set<String> known, String before) {
        return names.filter(name -> !known.contains(name))
                .map(name -> before + name + " is unknown")
                .findFirst();
    }
}
