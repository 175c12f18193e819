package io.github.alloyconnections.domain.usecase.owning;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Lists the owners of a key, and asks them one after another as far as the budget goes. */
public final class FindingOwners implements ForFindingOwners {

    private static final int TRIED_OF_EACH = 3;

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public FindingOwners(ChoosingPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Optional<FoundElsewhere> elsewhere(ConnectorId connector) {
        return new OwnerSearch(ports, budget, clock)
                .look(new OwnerSearch.Miss(connector, List.of(), true))
                .found();
    }

    @Override
    public OwnerOverview owners(ConnectorId connector, Depth depth, OptionalInt limit) {
        UserListing listing = ports.users().users();
        Map<Owner, Optional<String>> names = new LinkedHashMap<>();
        new KeyUsers(listing.users(), listing.complete(), Optional.empty())
                .newestFirst()
                .forEach(user -> names.put(OwnerSearch.owner(user), user.name()));
        Set<Owner> owners = new LinkedHashSet<>(List.of(ports.facts().owner()));
        owners.add(Owner.key());
        owners.addAll(names.keySet());
        Look look = new Look(connector, depth, limit);
        List<OwnerEntry> entries = owners.stream()
                .map(owner -> look.at(owner, names.getOrDefault(owner, Optional.empty())))
                .toList();
        return new OwnerOverview(entries, listing.complete(), look.unasked, look.notes(names.keySet()));
    }

    /** One pass over the owners. */
    private final class Look {

        private final ConnectorId connector;
        private final Depth depth;
        private final Allowance allowance;
        private final List<String> troubles = new ArrayList<>();
        private int unasked;

        Look(ConnectorId connector, Depth depth, OptionalInt limit) {
            this.connector = connector;
            this.depth = depth;
            int calls = limit.isPresent() ? limit.getAsInt() : budget.candidates();
            Duration time = limit.isPresent() ? Duration.ofDays(1) : budget.time();
            this.allowance = new Allowance(
                    depth == Depth.NAMES ? 0 : calls, clock.instant().plus(time), clock);
        }

        OwnerEntry at(Owner owner, Optional<String> name) {
            boolean current = owner.equals(ports.facts().owner());
            if (!allowance.take()) {
                unasked++;
                return new OwnerEntry(owner, name, current, OptionalInt.empty(), Optional.empty());
            }
            try {
                List<Connection> connections =
                        ports.directory().list(connector, owner).connections();
                Optional<ConnectionEntry> working =
                        depth == Depth.PROBES ? working(connections, owner) : Optional.empty();
                return new OwnerEntry(owner, name, current, OptionalInt.of(connections.size()), working);
            } catch (RemoteServiceException e) {
                if (e.kind() == Kind.INTERRUPTED) {
                    throw e;
                }
                troubles.add(owner + ": " + e.getMessage());
                return new OwnerEntry(owner, name, current, OptionalInt.empty(), Optional.empty());
            }
        }

        private Optional<ConnectionEntry> working(List<Connection> connections, Owner owner) {
            Prober prober = new Prober(ports, owner, connector, Optional.empty(), clock);
            return connections.stream()
                    .sorted(Connection.NEWEST_FIRST)
                    .limit(TRIED_OF_EACH)
                    .map(connection -> new ConnectionEntry(connection, false, false, true, Optional.empty()))
                    .map(entry -> entry.with(prober.judge(entry)))
                    .filter(entry ->
                            entry.health().map(Health::state).orElseThrow().isUsable())
                    .findFirst();
        }

        List<String> notes(Set<Owner> listed) {
            List<String> notes = new ArrayList<>();
            Owner own = ports.facts().owner();
            if (!own.equals(Owner.key()) && !listed.contains(own) && !listed.isEmpty()) {
                notes.add("calls run as " + own + ", whom Alloy does not list for this key: development and production"
                        + " keys see different users");
            }
            troubles.stream().limit(1).forEach(trouble -> notes.add(more(trouble)));
            return notes;
        }

        private String more(String trouble) {
            int others = troubles.size() - 1;
            return "the connections of " + trouble + (others == 0 ? "" : " (and " + others + " more)");
        }
    }
}
