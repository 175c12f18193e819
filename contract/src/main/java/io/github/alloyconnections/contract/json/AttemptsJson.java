package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.attempt.Attempt;
import java.util.List;

/** The attempts of a project, newest first: {@code {attempts, count}}. */
public record AttemptsJson(List<AttemptJson> attempts, int count) {

    /** The published form of these attempts. */
    public static AttemptsJson of(List<Attempt> attempts) {
        return new AttemptsJson(attempts.stream().map(AttemptJson::of).toList(), attempts.size());
    }
}
