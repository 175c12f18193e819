package io.github.alloyconnections.domain.lock;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * The connection that a team agreed on for one connector; in contrast to a pin, which is what one checkout uses.
 *
 * @param account what it was connected to then, by {@link Account#key} and name; empty if that was not known
 * @param owner in whose context it was found to be right
 * @param newest when the newest connection was made that was known then: what is younger has appeared since
 */
public record LockedConnection(
        ConnectorId connector, ConnectionId id, Optional<Account> account, Owner owner, Optional<Instant> newest) {

    /** The same with an account as it is written down: what tells it apart, and its name. */
    public LockedConnection {
        account = account.map(known -> new Account(known.key(), known.name()));
    }
}
