package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A connection as a project sees it.
 *
 * @param pinned whether the project's pin names it
 * @param latest whether it is the newest listed one of its connector
 * @param listed whether Alloy's list showed it, in contrast to a pin that no list knows
 * @param health what a probe showed, if there was one
 * @param retiredUntil when it may be chosen again, if a person took it out of every choice
 * @param identity what is known of the account it leads to; empty if nobody asked
 * @param marking what the project says of it
 */
public record ConnectionEntry(
        Connection connection,
        boolean pinned,
        boolean latest,
        boolean listed,
        Optional<Health> health,
        Optional<Instant> retiredUntil,
        Optional<IdentityOutcome> identity,
        Marking marking) {

    /**
     * What a project's own file says of a connection.
     *
     * @param aliases its names there
     * @param guard where it is written down that nothing may delete it; empty if something may
     */
    public record Marking(List<String> aliases, Optional<String> guard) {

        private static final Marking NONE = new Marking(List.of(), Optional.empty());

        public Marking {
            aliases = List.copyOf(aliases);
        }

        /** Nothing is said. */
        public static Marking none() {
            return NONE;
        }
    }

    /** One of which the project says nothing. */
    public ConnectionEntry(
            Connection connection,
            boolean pinned,
            boolean latest,
            boolean listed,
            Optional<Health> health,
            Optional<Instant> retiredUntil,
            Optional<IdentityOutcome> identity) {
        this(connection, pinned, latest, listed, health, retiredUntil, identity, Marking.none());
    }

    /** One whose account nobody asked for. */
    public ConnectionEntry(
            Connection connection,
            boolean pinned,
            boolean latest,
            boolean listed,
            Optional<Health> health,
            Optional<Instant> retiredUntil) {
        this(connection, pinned, latest, listed, health, retiredUntil, Optional.empty());
    }

    /** One that is not retired. */
    public ConnectionEntry(
            Connection connection, boolean pinned, boolean latest, boolean listed, Optional<Health> health) {
        this(connection, pinned, latest, listed, health, Optional.empty());
    }

    /** The connection's id. */
    public ConnectionId id() {
        return connection.id();
    }

    /** Whose it is: as a probe showed, else in whose context it was met. */
    public Owner owner() {
        return health.flatMap(Health::belongs).map(Health.Belonging::owner).orElse(connection.owner());
    }

    /** Whether no policy chooses it but one that names it, by id or as the pin. */
    public boolean isRetired() {
        return retiredUntil.isPresent();
    }

    /** Until which day it is out of every choice, in words; empty if it is not. */
    public Optional<String> retirement() {
        return retiredUntil.map(
                until -> "retired until " + until.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Whether a probe showed that it can be used. */
    public boolean isUsable() {
        return health.filter(shown -> shown.state().isUsable()).isPresent();
    }

    /** The same entry, now probed. */
    public ConnectionEntry with(Health shown) {
        return new ConnectionEntry(
                connection, pinned, latest, listed, Optional.of(shown), retiredUntil, identity, marking);
    }

    /** The same entry, with what is known of its account. */
    public ConnectionEntry with(IdentityOutcome told) {
        return new ConnectionEntry(
                connection, pinned, latest, listed, health, retiredUntil, Optional.of(told), marking);
    }

    /** The same entry, with what the project says of it. */
    public ConnectionEntry with(Marking said) {
        return new ConnectionEntry(connection, pinned, latest, listed, health, retiredUntil, identity, said);
    }

    /** What it is connected to, if that is known. */
    public Optional<Account> account() {
        return identity.flatMap(IdentityOutcome::known);
    }
}
