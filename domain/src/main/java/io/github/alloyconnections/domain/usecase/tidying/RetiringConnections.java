package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForRetiringConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes down what is out of every choice; choosing reads it there. */
public final class RetiringConnections implements ForRetiringConnections {

    private final ChoosingPorts ports;
    private final Clock clock;

    public RetiringConnections(ChoosingPorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public RetireOutcome retire(ConnectorId connector, ConnectionId id, Duration time) {
        return retireAll(connector, List.of(id), time).get(0);
    }

    @Override
    public List<RetireOutcome> retireAll(ConnectorId connector, List<ConnectionId> ids, Duration time) {
        if (!Retirement.isPossible(time)) {
            throw new IllegalArgumentException(
                    "time must be positive and at most " + Retirement.LONGEST.toDays() + " days");
        }
        CandidateSet field = CandidateSet.read(ports, connector, ids, clock.instant());
        Instant until = clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS);
        return ids.stream()
                .map(id -> refusal(field, connector, id)
                        .<RetireOutcome>map(why -> new RetireOutcome.Refused(id, why))
                        .orElseGet(() -> retired(new Retirement(id, until))))
                .toList();
    }

    private RetireOutcome retired(Retirement retirement) {
        ports.retired().retire(retirement);
        return new RetireOutcome.Retired(retirement);
    }

    private Optional<String> refusal(CandidateSet field, ConnectorId connector, ConnectionId id) {
        Optional<String> guard = ports.marks().read().guard(id);
        if (guard.isPresent()) {
            return guard.map(why -> why + "; unprotect it first");
        }
        ConnectionEntry entry = field.find(id).orElseThrow();
        if (entry.pinned()) {
            String where = field.pin()
                    .map(pin -> pin.variable() + " in " + pin.origin())
                    .orElse("the pin");
            return Optional.of("pinned: " + where + "; pin another one or unpin it first");
        }
        Owner owner = ports.facts().owner();
        return entry.listed()
                ? Optional.empty()
                : Optional.of("no " + connector + " list of " + owner + " shows it, so it is in no choice");
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        return ports.retired().unretire(id).filter(gone -> gone.lastsAt(clock.instant()));
    }

    @Override
    public List<Retirement> retired() {
        return ports.retired().all().stream()
                .filter(each -> each.lastsAt(clock.instant()))
                .sorted(Comparator.comparing(Retirement::until)
                        .thenComparing(each -> each.id().value()))
                .toList();
    }
}
