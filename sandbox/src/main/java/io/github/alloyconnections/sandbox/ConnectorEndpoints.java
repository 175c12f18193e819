package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Describes connectors: the list, how to authenticate, what can be called. */
final class ConnectorEndpoints {

    private static final List<String> OWN_FIELDS = List.of("sample", "readOnly");

    private ConnectorEndpoints() {}

    static Reply list() {
        ObjectNode body = Json.object();
        ArrayNode connectors = body.putArray("connectors");
        for (String id : Connectors.IDS) {
            Connectors.find(id).ifPresent(file -> connectors.add(file.card()));
        }
        return Reply.json(200, body);
    }

    static Reply metadata(String connector) {
        return Connectors.find(connector)
                .map(file -> {
                    ObjectNode body = Json.object();
                    body.set("metadata", file.authentications());
                    return Reply.json(200, body);
                })
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    static Reply resources(String connector) {
        return Connectors.find(connector)
                .map(file -> Reply.json(200, resources(file)))
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    private static ObjectNode resources(ConnectorFile file) {
        ObjectNode body = Json.object();
        ObjectNode resource = body.putArray("resources").addObject();
        resource.put("id", "default").put("name", file.name());
        ArrayNode actions = resource.putArray("actions");
        for (JsonNode action : file.actions()) {
            ObjectNode brief = actions.addObject();
            for (String field : List.of("id", "displayName", "description", "httpMethod")) {
                brief.put(field, action.path(field).asText());
            }
        }
        return body;
    }

    static Reply action(String connector, String action) {
        return Connectors.find(connector)
                .map(file -> file.action(action)
                        .map(found -> Reply.json(200, Json.object().set("action", published(found))))
                        .orElseGet(() -> Errors.actionNotFound(action)))
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    private static JsonNode published(JsonNode action) {
        return ((ObjectNode) action.deepCopy()).without(OWN_FIELDS);
    }
}
