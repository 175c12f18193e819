package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForRetiringConnections;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Retires whatever is named, from one fixed moment on, unless a test sets a refusal. */
public final class CannedRetiring implements ForRetiringConnections {

    public static final Instant NOW = Instant.parse("2025-11-10T08:00:00Z");

    public final List<Retirement> all = new ArrayList<>();
    public Optional<String> refusal = Optional.empty();

    @Override
    public RetireOutcome retire(ConnectorId connector, ConnectionId id, Duration time) {
        if (refusal.isPresent()) {
            return new RetireOutcome.Refused(id, refusal.get());
        }
        Retirement retirement = new Retirement(id, NOW.plus(time));
        all.add(retirement);
        return new RetireOutcome.Retired(retirement);
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        Optional<Retirement> known =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        known.ifPresent(all::remove);
        return known;
    }

    @Override
    public List<Retirement> retired() {
        return List.copyOf(all);
    }
}
