package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose connections there are under one API key. Without side effects.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be
 * asked at all; a user whose connections cannot be listed is part of the answer instead.
 */
public interface ForFindingOwners {

    /** How closely the owners are looked at. */
    enum Depth {
        /** Alloy's list of users alone. */
        NAMES,
        /** How many connections each has. */
        COUNTS,
        /** Which connection of each works: the newest are tried. */
        PROBES
    }

    /**
     * The key's own user and the users that Alloy lists.
     *
     * @param limit how many owners are looked at closely at the most; empty for what the budget of probes allows
     */
    OwnerOverview owners(ConnectorId connector, Depth depth, OptionalInt limit);

    /** What works for another owner than calls run as, looked for within the budget of probes. */
    Optional<FoundElsewhere> elsewhere(ConnectorId connector);

    /** Of a key that can name nobody. */
    static ForFindingOwners nobodyElse() {
        return new ForFindingOwners() {
            @Override
            public OwnerOverview owners(ConnectorId connector, Depth depth, OptionalInt limit) {
                return new OwnerOverview(List.of(), true, 0, List.of());
            }

            @Override
            public Optional<FoundElsewhere> elsewhere(ConnectorId connector) {
                return Optional.empty();
            }
        };
    }
}
