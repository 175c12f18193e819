package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers accounts for its own life. */
public final class InMemoryAccountMemory implements AccountMemory {

    private final Map<ConnectionId, KnownAccount> known = new LinkedHashMap<>();

    @Override
    public synchronized List<KnownAccount> all() {
        return List.copyOf(known.values());
    }

    @Override
    public synchronized void remember(Collection<KnownAccount> learnt) {
        learnt.forEach(each -> known.put(each.id(), each));
    }
}
