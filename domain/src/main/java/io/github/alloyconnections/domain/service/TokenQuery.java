package io.github.alloyconnections.domain.service;

import java.util.Optional;

/**
 * Which access tokens are asked for, the newest first.
 *
 * @param after where an earlier page ended, as it said so
 */
public record TokenQuery(int limit, Optional<String> after) {

    public TokenQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
    }
}
