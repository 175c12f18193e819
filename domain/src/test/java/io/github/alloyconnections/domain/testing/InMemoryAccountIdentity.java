package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts that a test names; unless said otherwise all Notion connections that answer are one account's. */
public final class InMemoryAccountIdentity implements AccountIdentity {

    /** The account behind the seed's eleven. */
    public static final Account SEEDS = new Account("workspace-1/bot-1", Optional.of("Eddie Fu's Notion"));

    private final Map<ConnectionId, IdentityOutcome> told = new HashMap<>();
    private Optional<IdentityOutcome> otherwise = Optional.of(new IdentityOutcome.Told(SEEDS));
    private final InMemoryConnectionProbe probe;
    private int asked;

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

    /** How often anybody was asked. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized IdentityOutcome whoAmI(ConnectionId id, ConnectorId connector, Owner owner) {
        asked++;
        boolean known = probe.answers(id, connector, owner) && connector.equals(Seed.NOTION);
        return Optional.ofNullable(told.get(id))
                .or(() -> known ? otherwise : Optional.empty())
                .orElseGet(() -> new IdentityOutcome.Untold("no known call tells whose it is"));
    }
}
