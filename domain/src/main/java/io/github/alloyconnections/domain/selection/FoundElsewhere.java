package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.Owner;

/**
 * A connection that works, but for another owner of the same API key than calls run as.
 *
 * @param entry with the health that it has as that owner's
 */
public record FoundElsewhere(Owner owner, ConnectionEntry entry) {

    /** The line of the project's settings that lets it be used. */
    public String setting() {
        return owner.setting();
    }

    /** What it is and whose, as half a sentence. */
    public String told() {
        return entry.id() + " works as " + owner + ": set " + setting() + owner.match(user -> "", () -> " (empty)");
    }
}
