package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connectors that tell whom a connection acts as, by which action, and where in its answer. */
public final class KnownIdentities {

    private static final Map<ConnectorId, Entry> TABLE = Stream.of(
                    new Entry(
                            new ConnectorId("notion"),
                            new ActionId("get-self"),
                            List.of("/bot/workspace_id", "/id"),
                            "/bot/workspace_name"),
                    new Entry(
                            new ConnectorId("slack"),
                            new ActionId("auth_test"),
                            List.of("/team_id", "/user_id"),
                            "/team"))
            .collect(Collectors.toUnmodifiableMap(Entry::connector, Function.identity()));

    private KnownIdentities() {}

    /**
     * How one connector tells.
     *
     * @param id where the parts of an account's id stand; all that are there count
     * @param name where its name stands
     */
    public record Entry(ConnectorId connector, ActionId action, List<String> id, String name) {

        /** The parts of the id that the answer holds, joined; empty if the last one, which is always there, is not. */
        public Optional<String> idIn(JsonNode answer) {
            boolean complete = !text(answer, id.get(id.size() - 1)).isEmpty();
            return complete
                    ? Optional.of(id.stream().map(place -> text(answer, place)).collect(Collectors.joining("/")))
                    : Optional.empty();
        }

        /** The first part, if there are several and the answer holds it: where the account acts. */
        public Optional<String> placeIn(JsonNode answer) {
            return Optional.of(text(answer, id.get(0))).filter(text -> id.size() > 1 && !text.isBlank());
        }

        public Optional<String> nameIn(JsonNode answer) {
            return Optional.of(text(answer, name)).filter(text -> !text.isBlank());
        }

        private static String text(JsonNode answer, String place) {
            JsonNode value = answer.at(place);
            return value.isTextual() ? value.textValue() : "";
        }
    }

    /** How this connector tells, if it is known. */
    public static Optional<Entry> of(ConnectorId connector) {
        return Optional.ofNullable(TABLE.get(connector));
    }
}
