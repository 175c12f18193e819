package io.github.alloyconnections.domain.attempt;

import java.util.List;
import java.util.Optional;

/**
 * What was known when a person gave an attempt up. The attempt is gone; a connection that it made is not.
 *
 * @param attempt as it was then
 * @param own whether it was made for the project's own user
 * @param appeared what Alloy's list showed that had not been there before the attempt, and that no other attempt had found
 * @param unseen why Alloy's list could not be looked at
 */
public record ForgottenAttempt(Attempt attempt, boolean own, List<FoundConnection> appeared, Optional<String> unseen) {

    public ForgottenAttempt {
        appeared = List.copyOf(appeared);
    }

    /** The connection that it had found, if it had. */
    public Optional<FoundConnection> found() {
        return attempt.state().claimed();
    }
}
