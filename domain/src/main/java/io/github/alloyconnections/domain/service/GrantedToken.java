package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an access token: all but its secret.
 *
 * @param id how it is named where it is listed, revoked or written down
 * @param name what whoever made it called it
 * @param user whose connections it opens; empty for those of all users
 * @param expiresAt when it ends by itself
 * @param revokedAt when somebody ended it
 */
public record GrantedToken(
        String id,
        String name,
        Scope scope,
        Optional<UserId> user,
        Instant madeAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    /** Whether it lets nobody in any more. */
    public boolean isOver(Instant now) {
        return revokedAt.isPresent()
                || expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** The same, ended. */
    public GrantedToken revoked(Instant at) {
        return new GrantedToken(id, name, scope, user, madeAt, expiresAt, Optional.of(at));
    }

    /** How the audit names its holder. */
    public String asker() {
        return name.isEmpty() ? "token " + id : "token " + id + " (" + name + ")";
    }
}
