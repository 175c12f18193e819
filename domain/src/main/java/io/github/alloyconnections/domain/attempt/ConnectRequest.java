package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be connected.
 *
 * @param user for whom; empty for the project's own user, the only one whose result is pinned
 * @param redirect where the browser comes back to, given the attempt, which may be part of the path
 * @param inputs what the connector asks for, such as a shop's name; may hold secrets
 * @param click what tells a second click from a second attempt: the same text within two minutes is the same attempt
 */
public record ConnectRequest(
        ConnectorId connector,
        Optional<UserId> user,
        Function<AttemptId, URI> redirect,
        Map<String, String> inputs,
        Optional<String> click) {

    public ConnectRequest {
        inputs = Map.copyOf(inputs);
    }

    /** For the project's own user, without inputs. */
    public static ConnectRequest of(ConnectorId connector, Function<AttemptId, URI> redirect) {
        return new ConnectRequest(connector, Optional.empty(), redirect, Map.of(), Optional.empty());
    }

    @Override
    public String toString() {
        return "ConnectRequest[" + connector + ", inputs=" + inputs.keySet() + "]";
    }
}
