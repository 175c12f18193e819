package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.Owner;

/**
 * A connection that works, but for another owner of the same API key than calls run as.
 *
 * @param entry with the health that it has as that owner's
 * @param rivals for how many more of the key's users something works, as far as they were asked: then nothing says which
 *     user is meant
 */
public record FoundElsewhere(Owner owner, ConnectionEntry entry, int rivals) {

    /** The only one that is known. */
    public FoundElsewhere(Owner owner, ConnectionEntry entry) {
        this(owner, entry, 0);
    }

    /** The same, with what works for so many other users, too. */
    public FoundElsewhere among(int others) {
        return new FoundElsewhere(owner, entry, others);
    }

    /** The line of the project's settings that lets it be used. */
    public String setting() {
        return owner.setting();
    }

    /** What it is and whose, as half a sentence. */
    public String told() {
        return entry.id() + " works as " + owner + ": set " + setting() + owner.match(user -> "", () -> " (empty)")
                + others();
    }

    private String others() {
        return rivals == 0
                ? ""
                : "; one works for " + (rivals == 1 ? "another user" : rivals + " other users") + " of this key, too";
    }
}
