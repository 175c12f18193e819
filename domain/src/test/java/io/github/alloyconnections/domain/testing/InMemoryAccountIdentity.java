package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Accounts that a test names; unless said otherwise all Notion connections that answer are one account's. */
public final class InMemoryAccountIdentity implements AccountIdentity {

    /** The account behind the seed's eleven. */
    public static final Account SEEDS = new Account("workspace-1/bot-1", Optional.of("Eddie Fu's Notion"));

    private final Map<ConnectionId, IdentityOutcome> told = new HashMap<>();
    private Optional<IdentityOutcome> otherwise = Optional.of(new IdentityOutcome.Told(SEEDS));
    private final InMemoryConnectionProbe probe;
    private int asked;
    private Consumer<ConnectionId> before = id -> {};

    InMemoryAccountIdentity(InMemoryConnectionProbe probe) {
        this.probe = probe;
    }

    /** This one acts as this account. */
    public synchronized InMemoryAccountIdentity tell(ConnectionId id, Account account) {
        told.put(id, new IdentityOutcome.Told(account));
        return this;
    }

    /** This one cannot say whose it is. */
    public synchronized InMemoryAccountIdentity tellNothing(ConnectionId id) {
        told.put(id, new IdentityOutcome.Untold("get-self failed"));
        return this;
    }

    /** None can say whose it is. */
    public synchronized InMemoryAccountIdentity tellNothing() {
        told.clear();
        otherwise = Optional.empty();
        return this;
    }

    /** Does this on the asking thread before it tells: waits, say. */
    public synchronized InMemoryAccountIdentity beforeTelling(Consumer<ConnectionId> first) {
        before = first;
        return this;
    }

    /** How often anybody was asked. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public IdentityOutcome whoAmI(ConnectionId id, ConnectorId connector, Owner owner) {
        count().accept(id);
        if (Thread.currentThread().isInterrupted()) {
            throw new RemoteServiceException(Kind.INTERRUPTED, "Tried to ask but failed because: interrupted");
        }
        return outcome(id, connector, owner);
    }

    private synchronized Consumer<ConnectionId> count() {
        asked++;
        return before;
    }

    private synchronized IdentityOutcome outcome(ConnectionId id, ConnectorId connector, Owner owner) {
        boolean known = probe.answers(id, connector, owner) && connector.equals(Seed.NOTION);
        return Optional.ofNullable(told.get(id))
                .or(() -> known ? otherwise : Optional.empty())
                .orElseGet(() -> new IdentityOutcome.Untold("no known call tells whose it is"));
    }
}
