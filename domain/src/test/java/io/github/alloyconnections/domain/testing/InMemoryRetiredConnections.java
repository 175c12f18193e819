package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers nothing beyond its own life. */
public final class InMemoryRetiredConnections implements RetiredConnections {

    private final Map<ConnectionId, Retirement> all = new ConcurrentHashMap<>();

    @Override
    public List<Retirement> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void retire(Retirement retirement) {
        all.put(retirement.id(), retirement);
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        return Optional.ofNullable(all.remove(id));
    }
}
