package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group of twins and, if only names join it, the connections of that name whose account is known.
 *
 * @param relatives newest first; they belong to groups of their own, or to none
 */
record TwinCircle(TwinGroup group, List<ConnectionEntry> relatives) {

    boolean isWeak() {
        return group.strength() == TwinGroup.Strength.WEAK;
    }

    List<ConnectionEntry> everybody() {
        return Stream.concat(group.connections().stream(), relatives.stream())
                .sorted((a, b) -> Connection.NEWEST_FIRST.compare(a.connection(), b.connection()))
                .toList();
    }
}
