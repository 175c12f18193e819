package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an access token lets its holder do; the token itself is kept nowhere.
 *
 * @param name what people and the audit call it
 * @param user whom alone it is about, as a browser's is; empty for all users
 * @param expiresAt when it ends; empty if it does not end by itself
 */
public record Grant(String name, Scope scope, Optional<UserId> user, Instant madeAt, Optional<Instant> expiresAt) {

    public Grant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /** Whether it has not ended yet. */
    public boolean holdsAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Whether what needs this scope may be done for this user; for none, if it is about no single user. */
    public boolean allows(Scope needed, Optional<UserId> about) {
        return scope.covers(needed) && (user.isEmpty() || user.equals(about));
    }
}
