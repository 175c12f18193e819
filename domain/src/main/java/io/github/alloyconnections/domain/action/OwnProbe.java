package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Map;
import java.util.Optional;

/**
 * A read-only call that a person chose to try a connector's connections with.
 *
 * @param input what the action is called with
 * @param ok what the answer must hold
 * @param origin where it is written down
 */
public record OwnProbe(ConnectorId connector, ActionId action, ActionInput input, Wanted ok, String origin) {

    /** What each conf file calls the one of a connector. */
    public static final String PREFIX = "probe.";

    /** The setting that it stands under. */
    public String setting() {
        return PREFIX + connector;
    }

    /**
     * What an answer must hold to prove that a connection works.
     *
     * @param places JSON pointers; each must be there, and be this value if one is named. One that ends with {@code []}
     *     must be a list
     */
    public record Wanted(Map<String, Optional<JsonValue>> places) {

        public Wanted {
            places = Map.copyOf(places);
        }

        /** Any object or list will do. */
        public static Wanted anything() {
            return new Wanted(Map.of());
        }

        /** This must be there. */
        public static Wanted there(String pointer) {
            return new Wanted(Map.of(pointer, Optional.empty()));
        }

        /** This must be there, and be that. */
        public static Wanted equal(String pointer, JsonValue value) {
            return new Wanted(Map.of(pointer, Optional.of(value)));
        }
    }
}
