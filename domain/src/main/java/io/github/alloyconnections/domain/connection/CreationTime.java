package io.github.alloyconnections.domain.connection;

import java.time.Instant;

/** When a connection was created, and whether Alloy said so or the id had to tell. */
public record CreationTime(Instant at, Source source) {

    /** Where a creation time was read. */
    public enum Source {
        FIELD,
        ID
    }

    /** As Alloy reported it. */
    public static CreationTime reported(Instant at) {
        return new CreationTime(at, Source.FIELD);
    }

    /** As the id's own first four bytes tell. */
    public static CreationTime from(ConnectionId id) {
        return new CreationTime(id.createdAt(), Source.ID);
    }
}
