package io.github.alloyconnections.domain.port.driven.service;

import java.time.Instant;
import java.util.Optional;

/**
 * One user's last answers, so that Alloy need not be asked again while they are fresh enough. Thread-safe, also against
 * other processes. An answer is void as soon as one of the user's pins is another than when it was given.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}.
 */
public interface StoredAnswers {

    /** An answer and when it was given. */
    record Stored(String body, Instant at) {}

    /** The last answer to this question that is not void, however old. */
    Optional<Stored> find(String question);

    /** Keeps an answer in the place of an earlier one. */
    void keep(String question, Stored answer);

    /** Voids all of this user's answers. */
    void forget();
}
