package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** How a credential shows in lists: the row as it goes over the wire, whether at all, and from when. */
public record ListedRow(ObjectNode row, boolean listed, Instant visibleFrom) {

    static ListedRow of(ObjectNode row) {
        return new ListedRow(row, true, Instant.MIN);
    }

    public ListedRow from(Instant instant) {
        return new ListedRow(row, listed, instant);
    }

    ListedRow hidden() {
        return new ListedRow(row, false, visibleFrom);
    }

    ListedRow showing(ObjectNode other) {
        return new ListedRow(other, listed, visibleFrom);
    }
}
