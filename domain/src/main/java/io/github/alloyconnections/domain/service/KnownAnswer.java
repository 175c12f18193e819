package io.github.alloyconnections.domain.service;

import java.util.Optional;

/**
 * What was known when a question was asked.
 *
 * @param version how often the user's state had changed by then
 * @param answer the last answer that is not void, however old
 */
public record KnownAnswer(long version, Optional<StoredAnswer> answer) {}
