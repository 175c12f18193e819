package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.ConnectorFile;
import io.github.alloyconnections.sandbox.world.Connectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes connectors: the list, how to authenticate, what can be called. */
final class ConnectorEndpoints {

    private static final List<String> OWN_FIELDS = List.of("sample", "readOnly", "resource");

    private ConnectorEndpoints() {}

    static WireReply list() {
        ObjectNode body = SandboxJson.object();
        ArrayNode connectors = body.putArray("connectors");
        for (String id : Connectors.IDS) {
            Connectors.find(id).ifPresent(file -> connectors.add(file.card()));
        }
        return WireReply.json(200, body);
    }

    static WireReply metadata(String connector) {
        return Connectors.find(connector)
                .map(file -> {
                    ObjectNode body = SandboxJson.object();
                    body.set("metadata", file.authentications());
                    return WireReply.json(200, body);
                })
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    static WireReply resources(String connector) {
        return Connectors.find(connector)
                .map(file -> WireReply.json(200, resources(file)))
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    /** Grouped by what they work on; a row tells no method, and a group has no id. */
    private static ObjectNode resources(ConnectorFile file) {
        ObjectNode body = SandboxJson.object();
        ArrayNode resources = body.putArray("resources");
        Map<String, ArrayNode> groups = new LinkedHashMap<>();
        for (JsonNode action : file.actions()) {
            String name = action.path("resource").asText();
            ArrayNode rows = groups.computeIfAbsent(
                    name,
                    resource -> resources
                            .addObject()
                            .put("name", resource)
                            .put("description", resource + " of " + file.name())
                            .putArray("actions"));
            rows.addObject()
                    .put("id", action.path("id").asText())
                    .put("name", action.path("displayName").asText())
                    .put("description", action.path("description").asText());
        }
        return body;
    }

    static WireReply action(String connector, String action) {
        return Connectors.find(connector)
                .map(file -> file.action(action)
                        .map(found -> WireReply.json(200, SandboxJson.object().set("action", published(found))))
                        .orElseGet(() -> Errors.actionNotFound(action)))
                .orElseGet(() -> Errors.connectorNotFound(connector));
    }

    private static JsonNode published(JsonNode action) {
        return ((ObjectNode) action.deepCopy()).without(OWN_FIELDS);
    }
}
