package io.github.alloyconnections.domain.settings;

import io.github.alloyconnections.domain.connection.Owner;
import java.util.Optional;

/**
 * What is to be written down before Alloy can be asked.
 *
 * @param key empty: the key stays as it is
 * @param owner for whom calls run from now on; empty: as it is
 */
public record SetupWish(Optional<TypedKey> key, Optional<Owner> owner) {

    /** To leave all as it is. */
    public static SetupWish none() {
        return new SetupWish(Optional.empty(), Optional.empty());
    }
}
