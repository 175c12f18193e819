package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import java.util.Optional;

/**
 * Which part of the audit is asked for, newest first.
 *
 * @param after where an earlier page ended, as it said so
 */
public record AuditQuery(Optional<UserId> user, int limit, Optional<String> after) {

    public AuditQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
    }
}
