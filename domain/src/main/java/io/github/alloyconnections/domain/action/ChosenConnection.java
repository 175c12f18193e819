package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A connection that is not known to be dead, chosen once for as many calls as follow.
 *
 * @param reason why it is the one
 * @param notes what whoever calls through it should know, such as that no probe vouches for it
 */
public record ChosenConnection(ConnectionEntry connection, String reason, List<String> notes) {

    public ChosenConnection {
        notes = List.copyOf(notes);
    }

    /** What a decision chose; empty if it chose none. */
    public static Optional<ChosenConnection> of(Decision decision) {
        List<String> notes =
                decision.verified() ? List.of() : List.of("unverified: no probe vouches for the connection");
        return decision.chosen().map(entry -> new ChosenConnection(entry, decision.reason(), notes));
    }

    /** Its id. */
    public ConnectionId id() {
        return connection.id();
    }
}
