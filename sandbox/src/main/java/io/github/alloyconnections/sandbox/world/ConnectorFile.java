package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.Optional;

/** What a connector's data file says: its card, how it is authenticated, its actions, sample answers and errors. */
public record ConnectorFile(JsonNode content) {

    static ConnectorFile read(String id) {
        return new ConnectorFile(SandboxJson.resource("connectors/" + id + ".json"));
    }

    public String name() {
        return content.path("name").asText();
    }

    /** The ways to authenticate, as they are published. */
    public JsonNode authentications() {
        return content.path("authentications");
    }

    public Optional<JsonNode> authentication(String type) {
        return authentications()
                .valueStream()
                .filter(way -> typeOf(way).equals(type))
                .findFirst();
    }

    /** What its connections are of, where nothing else is said. */
    public String usualType() {
        return typeOf(authentications().path(0));
    }

    public static String typeOf(JsonNode way) {
        return way.path("authenticationType").asText();
    }

    public JsonNode actions() {
        return content.path("actions");
    }

    public Optional<JsonNode> action(String id) {
        for (JsonNode action : actions()) {
            if (action.path("id").asText().equals(id)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** What the provider says inside a 200 when its token is dead, or may too little. */
    public JsonNode failure(Condition condition) {
        return content.path("failures").path(condition == Condition.LIMITED ? "limited" : "revoked");
    }

    public ObjectNode card() {
        ObjectNode card =
                SandboxJson.object().put("id", content.path("id").asText()).put("name", name());
        card.set("category", content.path("category"));
        return card.put("icon", content.path("icon").asText());
    }
}
