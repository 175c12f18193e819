package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/**
 * An attempt that waits for a person's consent: {@code {attempt, url, next}}.
 *
 * @param url where to consent; a secret, given once to whoever began the attempt
 */
public record StartedJson(String attempt, String url, List<NextStepJson> next) {

    /** The published form of an attempt just begun. */
    public static StartedJson of(Attempt attempt, OAuthUrl url, List<NextStep> next) {
        return new StartedJson(
                attempt.id().value(),
                url.reveal().toASCIIString(),
                next.stream().map(NextStepJson::of).toList());
    }

    /** The address holds a token. */
    @Override
    public String toString() {
        return "StartedJson[" + attempt + "]";
    }
}
