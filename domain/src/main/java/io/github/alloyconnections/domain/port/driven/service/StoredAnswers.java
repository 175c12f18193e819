package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * One user's last answers, whichever instance gave them, so that Alloy need not be asked again while they are fresh enough.
 * Thread-safe, also against other processes. An answer is void as soon as one of the user's pins, retirements or attempts
 * is another than when its question was asked.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}.
 */
public interface StoredAnswers {

    /** What is known of this question now. */
    KnownAnswer look(String question);

    /** Keeps a newer answer, unless the user's state has changed since that look. */
    void keep(String question, KnownAnswer before, StoredAnswer answer);

    /**
     * Says that this is being asked, so that others wait for the answer; empty if somebody else has said so and is not done.
     *
     * @param atMost after which nobody waits any more, as if this one had died
     */
    Optional<AnswerClaim> claim(String question, Duration atMost);

    /** It is done, whatever came of it. */
    void release(String question, AnswerClaim claim);
}
