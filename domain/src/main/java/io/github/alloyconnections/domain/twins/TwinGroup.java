package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;

/**
 * Connections that are taken for one account's.
 *
 * @param account empty if only names suggest it
 * @param evidence why they are taken for twins, in one line
 * @param connections newest first; may be a single one, if another group holds the connections that it resembles
 */
public record TwinGroup(
        ConnectorId connector,
        Optional<Account> account,
        String evidence,
        Strength strength,
        List<ConnectionEntry> connections) {

    /** How much the evidence is worth. */
    public enum Strength {
        /** The provider itself names one account. */
        STRONG,
        /** They share a name and a type, which different accounts may do as well. */
        WEAK
    }

    public TwinGroup {
        connections = List.copyOf(connections);
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("connections must not be empty");
        }
        if (account.isPresent() != (strength == Strength.STRONG)) {
            throw new IllegalArgumentException("account must be present exactly when strength is STRONG");
        }
    }
}
