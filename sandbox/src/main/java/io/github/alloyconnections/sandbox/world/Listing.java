package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** How a credential shows in lists: the row as it goes over the wire, whether at all, and from when. */
public record Listing(ObjectNode row, boolean listed, Instant visibleFrom) {

    static Listing of(ObjectNode row) {
        return new Listing(row, true, Instant.MIN);
    }

    public Listing from(Instant instant) {
        return new Listing(row, listed, instant);
    }

    Listing hidden() {
        return new Listing(row, false, visibleFrom);
    }

    Listing showing(ObjectNode other) {
        return new Listing(other, listed, visibleFrom);
    }
}
