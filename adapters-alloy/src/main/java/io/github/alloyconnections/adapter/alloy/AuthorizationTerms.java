package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads how a connector is authorized, and writes what is then asked for. */
final class AuthorizationTerms {

    /** What every connector that is known offers first; also where Alloy does not tell. */
    static final Terms USUAL = new Terms("oauth2", List.of());

    private static final String CONFIGURATION = "authConfigId";
    private static final int MOST_FIELDS = 50;

    private AuthorizationTerms() {}

    /** The way that needs a person's consent, if there is one; else the first. */
    static Terms of(JsonNode answer, UnaryOperator<String> plain) {
        List<JsonNode> ways = ways(answer);
        Optional<JsonNode> consent = ways.stream()
                .filter(way -> new Terms(typeOf(way), List.of()).needsConsent())
                .findFirst();
        return consent.or(() -> ways.stream().findFirst())
                .map(way -> new Terms(typeOf(way), fields(way, plain)))
                .orElse(USUAL);
    }

    private static List<JsonNode> ways(JsonNode answer) {
        JsonNode metadata = answer.path("metadata");
        Stream<JsonNode> ways = Stream.of(metadata, answer.path("data"), answer)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(JsonNode::valueStream)
                .orElseGet(() -> alone(metadata));
        return ways.filter(way -> !typeOf(way).isBlank()).toList();
    }

    private static Stream<JsonNode> alone(JsonNode way) {
        if (!way.isObject()) {
            throw AlloyFailure.lasting(Kind.UNREADABLE, "the answer does not tell how it is connected");
        }
        return Stream.of(way);
    }

    private static String typeOf(JsonNode way) {
        return way.path("authenticationType").asText("");
    }

    private static List<InputField> fields(JsonNode way, UnaryOperator<String> plain) {
        Set<String> required = new HashSet<>();
        way.path("inputSchema").path("required").forEach(name -> required.add(name.asText()));
        List<InputField> fields = new ArrayList<>();
        if (way.path("authConfigRequired").asBoolean(false)) {
            fields.add(new InputField(
                    CONFIGURATION, "string", true, Optional.of("the id of an authentication configuration of Alloy")));
        }
        way.path("inputSchema")
                .path("properties")
                .propertyStream()
                .limit(MOST_FIELDS)
                .forEach(field -> {
                    Optional<String> about = Optional.of(
                                    field.getValue().path("description").asText(""))
                            .map(plain)
                            .filter(text -> !text.isEmpty());
                    String type = field.getValue().path("type").asText("string");
                    fields.add(new InputField(field.getKey(), type, required.contains(field.getKey()), about));
                });
        return fields;
    }

    /** The body that asks for a new connection. */
    static ObjectNode request(Beginning beginning) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("userId", beginning.user().value())
                .put("authenticationType", beginning.terms().authenticationType())
                .put("redirectUri", beginning.redirect().toASCIIString());
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> input : beginning.inputs().entrySet()) {
            ObjectNode place = input.getKey().equals(CONFIGURATION) ? request : data;
            place.set(input.getKey(), value(beginning.terms(), input));
        }
        return data.isEmpty() ? request : request.set("data", data);
    }

    private static JsonNode value(Terms terms, Map.Entry<String, String> input) {
        String type = terms.inputs().stream()
                .filter(field -> field.name().equals(input.getKey()))
                .map(InputField::type)
                .findFirst()
                .orElse("string");
        try {
            return switch (type) {
                case "integer" -> JsonNodeFactory.instance.numberNode(Long.parseLong(input.getValue()));
                case "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(input.getValue()));
                case "boolean" -> JsonNodeFactory.instance.booleanNode(truth(input.getValue()));
                default -> JsonNodeFactory.instance.textNode(input.getValue());
            };
        } catch (NumberFormatException e) {
            throw AlloyFailure.lasting(Kind.REFUSED_INPUT, input.getKey() + " must be of type " + type);
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NumberFormatException();
        }
        return text.equals("true");
    }
}
