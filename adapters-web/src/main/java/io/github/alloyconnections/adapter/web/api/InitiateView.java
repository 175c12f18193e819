package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.contract.json.NextStepJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An attempt just begun: {@code {success, oauthUrl|null, redirectUri|null, attempt, state, connector, userId, expiresAt,
 * next}}, of which the first three are the demo's.
 *
 * @param oauthUrl where a person consents; a secret, given to nobody but whoever began; null if no consent was needed
 */
record InitiateView(
        boolean success,
        @Nullable String oauthUrl,
        @Nullable String redirectUri,
        String attempt,
        String state,
        String connector,
        String userId,
        String expiresAt,
        List<NextStepJson> next) {

    static InitiateView of(Started started, String redirectUri) {
        return started.match(
                (attempt, url) -> of(attempt, Optional.of(url), redirectUri),
                attempt -> of(attempt, Optional.empty(), redirectUri));
    }

    private static InitiateView of(Attempt attempt, Optional<OAuthUrl> url, String redirectUri) {
        String id = attempt.id().value();
        NextStepJson look = new NextStepJson("GET /api/attempts/" + id, "tells how it stands, and takes it on");
        return new InitiateView(
                true,
                url.map(address -> address.reveal().toASCIIString()).orElse(null),
                url.isPresent() ? redirectUri : null,
                id,
                attempt.stage().word(),
                attempt.connector().value(),
                attempt.user().value(),
                attempt.expiresAt().toString(),
                Stream.concat(
                                Stream.of(look),
                                AttemptJson.next(attempt).stream().map(NextStepJson::of))
                        .toList());
    }

    /** The address holds a token. */
    @Override
    public String toString() {
        return "InitiateView[" + attempt + "]";
    }
}
