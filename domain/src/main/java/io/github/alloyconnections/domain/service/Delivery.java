package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import java.time.Instant;

/**
 * Something that is to be told to whoever listens, once at least.
 *
 * @param id the same however often it is told
 * @param kind such as {@code connection.needs_reconnect}
 * @param body what is told, as JSON
 * @param tries how often that was tried so far
 */
public record Delivery(String id, UserId user, String kind, String body, Instant madeAt, int tries) {}
