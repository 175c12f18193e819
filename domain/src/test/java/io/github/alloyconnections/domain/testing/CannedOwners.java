package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows whatever owners a test sets, and remembers how closely it was to look at them. */
public final class CannedOwners implements ForFindingOwners {

    public final List<String> asked = new ArrayList<>();
    public volatile OwnerOverview overview = new OwnerOverview(List.of(), true, 0, List.of());
    public volatile Optional<FoundElsewhere> found = Optional.empty();

    @Override
    public OwnerOverview owners(ConnectorId connector, Depth depth, OptionalInt limit) {
        asked.add(connector + " " + depth + (limit.isPresent() ? " " + limit.getAsInt() : ""));
        return overview;
    }

    @Override
    public Optional<FoundElsewhere> elsewhere(ConnectorId connector) {
        return found;
    }
}
