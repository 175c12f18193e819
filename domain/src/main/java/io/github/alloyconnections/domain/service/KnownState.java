package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import java.time.Instant;

/**
 * How a user's connection was last found.
 *
 * @param note what was found, and when it was last found so
 * @param since when it was first found so
 */
public record KnownState(UserId user, HealthNote note, Instant since) {}
