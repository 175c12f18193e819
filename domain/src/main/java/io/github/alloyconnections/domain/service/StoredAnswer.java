package io.github.alloyconnections.domain.service;

import java.time.Duration;
import java.time.Instant;

/** An answer as it was told, and when it was true. */
public record StoredAnswer(String body, Instant at) {

    /** None is told that is older than this, and so none is kept. */
    public static final Duration LONGEST = Duration.ofDays(1);
}
