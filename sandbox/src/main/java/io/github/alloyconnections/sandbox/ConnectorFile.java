package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a connector's data file says: its card, how it is authenticated, its actions, sample answers and errors. */
record ConnectorFile(JsonNode content) {

    static ConnectorFile read(String id) {
        return new ConnectorFile(Json.resource("connectors/" + id + ".json"));
    }

    String name() {
        return content.path("name").asText();
    }

    String authenticationType() {
        return content.path("authentication").path("authenticationType").asText();
    }

    boolean isOauth() {
        return authenticationType().equals("oauth2");
    }

    JsonNode authentication() {
        return content.path("authentication");
    }

    JsonNode actions() {
        return content.path("actions");
    }

    Optional<JsonNode> action(String id) {
        for (JsonNode action : actions()) {
            if (action.path("id").asText().equals(id)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** What the provider says inside a 200 when its token is dead, or may too little. */
    JsonNode failure(Condition condition) {
        return content.path("failures").path(condition == Condition.LIMITED ? "limited" : "revoked");
    }

    ObjectNode card() {
        ObjectNode card = Json.object().put("id", content.path("id").asText()).put("name", name());
        card.set("category", content.path("category"));
        return card.put("icon", content.path("icon").asText());
    }
}
