package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;

/**
 * An action of a connector with everything it is called with, except for the connection.
 *
 * @param reads whether it is known to change nothing, so that it may be tried again
 */
public record ExecuteCall(ConnectorId connector, ActionId action, ActionParts parts, boolean reads) {

    /** Executes it through a connection; the provider's answer comes within Alloy's. */
    public JsonNode through(ConnectionId connection, Owner owner, AlloyCalls calls) {
        ObjectNode request = request(connection);
        return calls.ask(
                call(connection, owner),
                api -> api.execute(UrlText.of(connector.value()), UrlText.of(action.value()), request));
    }

    /** The call that is made; what may write is made once. */
    public CallSpec call(ConnectionId connection, Owner owner) {
        String doing = "execute " + action + " of " + connector + " through " + connection;
        return reads ? CallSpec.read(doing, owner) : CallSpec.once(doing, owner);
    }

    /** The body that is sent. */
    public ObjectNode request(ConnectionId connection) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("credentialId", connection.value());
        parts.addTo(request);
        return request;
    }
}
