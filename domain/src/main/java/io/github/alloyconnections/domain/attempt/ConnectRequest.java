package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be connected.
 *
 * @param user for whom; empty for the project's own user, the only one whose result is pinned
 * @param redirect where the browser comes back to, given the attempt, which may be part of the path
 * @param answers how, and with what
 * @param click what tells a second click from a second attempt: the same text within two minutes is the same attempt
 */
public record ConnectRequest(
        ConnectorId connector,
        Optional<UserId> user,
        Function<AttemptId, URI> redirect,
        Answers answers,
        Optional<String> click) {

    /**
     * What a person has answered.
     *
     * @param way which of several ways; need not be said if there is one
     * @param configuration the id of an own OAuth app at Alloy
     * @param inputs what the connector asks for, by its name, nested or with dots; may hold secrets
     */
    public record Answers(Optional<String> way, Optional<String> configuration, Map<String, JsonValue> inputs) {

        private static final Answers NONE = new Answers(Optional.empty(), Optional.empty(), Map.of());

        public Answers {
            inputs = Map.copyOf(inputs);
        }

        /** Nothing was asked. */
        public static Answers none() {
            return NONE;
        }

        /** The same, with this text for this input. */
        public Answers with(String name, String text) {
            Map<String, JsonValue> more = new LinkedHashMap<>(inputs);
            more.put(name, JsonValue.of(text));
            return new Answers(way, configuration, more);
        }

        /** The same, by this way. */
        public Answers by(String word) {
            return new Answers(Optional.of(word), configuration, inputs);
        }

        @Override
        public String toString() {
            return "Answers[way=" + way + ", inputs=" + inputs.keySet() + "]";
        }
    }

    /** For the project's own user, with nothing answered. */
    public static ConnectRequest of(ConnectorId connector, Function<AttemptId, URI> redirect) {
        return new ConnectRequest(connector, Optional.empty(), redirect, Answers.none(), Optional.empty());
    }

    /** The same, with these answers. */
    public ConnectRequest answering(Answers given) {
        return new ConnectRequest(connector, user, redirect, given, click);
    }

    @Override
    public String toString() {
        return "ConnectRequest[" + connector + ", " + answers + "]";
    }
}
