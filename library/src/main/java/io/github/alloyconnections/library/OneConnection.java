package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Selected;
import java.util.stream.Collectors;

/** The one connection that a text means; anything else is a failure. */
final class OneConnection {

    private static final int MOST_TOLD = 5;

    private OneConnection() {}

    static ConnectionId of(Selected selected) {
        return selected.match(
                found -> found.ids().get(0),
                several -> {
                    throw AlloyException.ambiguous("several connections are meant: "
                            + several.candidates().stream()
                                    .map(entry -> entry.id().value())
                                    .limit(MOST_TOLD)
                                    .collect(Collectors.joining(", ")));
                },
                nothing -> {
                    throw AlloyException.invalidId("no connection is meant: " + nothing.reason());
                });
    }
}
