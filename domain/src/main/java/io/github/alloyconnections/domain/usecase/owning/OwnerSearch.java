package io.github.alloyconnections.domain.usecase.owning;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the other owners of the API key, on a miss: the key's own user, then the key's other users.
 *
 * <p>It makes at the most as many calls as the budget has candidates, and takes at the most half its time.
 */
public final class OwnerSearch {

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public OwnerSearch(ChoosingPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * What was asked as whom calls run, and did not help.
     *
     * @param probed with the health that each has
     * @param anything whether anything that works is wanted, besides whose these are
     */
    public record Miss(ConnectorId connector, List<ConnectionEntry> probed, boolean anything) {

        public Miss {
            probed = List.copyOf(probed);
        }
    }

    /**
     * What the others said.
     *
     * @param healths what is known now of those that were not found
     * @param found what works for another owner
     * @param remark what is to be said of it in one line; empty if nobody else was there to be asked
     */
    public record Result(Map<ConnectionId, Health> healths, Optional<FoundElsewhere> found, Optional<String> remark) {

        /** The entry, with what is known of it now. */
        public ConnectionEntry of(ConnectionEntry entry) {
            Health health = healths.get(entry.id());
            return health == null ? entry : entry.with(health);
        }
    }

    /** Looks until all is known that is wanted, or nobody is left to be asked. */
    public Result look(Miss miss) {
        Allowance allowance = new Allowance(
                budget.candidates(), clock.instant().plus(budget.time().dividedBy(2)), clock);
        Hunt hunt = new Hunt(ports, clock, miss, allowance);
        Owner own = ports.facts().owner();
        boolean keyAsked = miss.anything() && !own.equals(Owner.key());
        if (!hunt.isOver() && keyAsked) {
            hunt.ask(Owner.key());
        }
        if (!hunt.isOver() && allowance.take()) {
            hunt.among(KeyUsers.read(ports.users()));
        }
        return hunt.result();
    }

    /** Whether nobody has been found to be able to call it, so that it may be somebody else's. */
    public static boolean isLost(ConnectionEntry entry) {
        return entry.health()
                .map(Health::state)
                .filter(state -> state == HealthState.GONE || (state == HealthState.UNUSABLE && !entry.listed()))
                .isPresent();
    }

    static Owner owner(KnownUser user) {
        return Owner.of(user.id());
    }
}
