package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers accounts for as long as a simulator lives: nothing is left of them in the user's own folders. */
final class ShortMemory implements AccountMemory {

    private final Map<ConnectionId, KnownAccount> known = new ConcurrentHashMap<>();

    @Override
    public List<KnownAccount> all() {
        return List.copyOf(known.values());
    }

    @Override
    public void remember(Collection<KnownAccount> learnt) {
        learnt.forEach(each -> known.put(each.id(), each));
    }
}
