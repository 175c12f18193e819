package io.github.alloyconnections.domain.service;

import java.time.Instant;
import java.util.Optional;

/**
 * An event on its way to who wants to hear of it.
 *
 * @param id the same however often it is sent, so that whoever hears it twice can tell
 * @param tries how often it was sent in vain
 * @param trouble what became of the last of these
 * @param parkedAt since when it is not sent any more; empty while it is
 */
public record Delivery(String id, UserEvent event, int tries, Optional<String> trouble, Optional<Instant> parkedAt) {}
