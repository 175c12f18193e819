package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;

/** New connections by Alloy's own way: its description of the connector, then one call that is never repeated. */
final class AlloyAuthorizationGateway implements AuthorizationGateway {

    private static final int LONGEST_DESCRIPTION = 200;
    /** Shorter values say nothing, and taking them out would make a message unreadable. */
    private static final int SHORTEST_SECRET = 4;

    private final AlloyCalls calls;

    AlloyAuthorizationGateway(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public Terms terms(ConnectorId connector, UserId user) {
        Call call = Call.read("ask how " + connector + " is connected", Owner.of(user));
        return calls.orTell(call, () -> {
            try {
                JsonNode answer = calls.ask(call, api -> api.authentication(UrlText.of(connector.value())));
                return AuthorizationTerms.of(answer, text -> calls.plain(text, LONGEST_DESCRIPTION));
            } catch (AlloyFailure failure) {
                int status = failure.problem().status();
                if (status == 404 || status == 405 || status == 501) {
                    // Not every family of the API describes it; what is really wrong shows when it is asked for.
                    return AuthorizationTerms.USUAL;
                }
                throw failure;
            }
        });
    }

    @Override
    public Grant begin(Beginning beginning) {
        Call call = Call.once("connect " + beginning.connector(), Owner.of(beginning.user()));
        try {
            ObjectNode request = AuthorizationTerms.request(beginning);
            DatedJson answer = calls.ask(
                    call, api -> api.connect(UrlText.of(beginning.connector().value()), request));
            return grant(answer);
        } catch (AlloyFailure failure) {
            throw withoutInputs(calls.told(call, failure), beginning);
        }
    }

    private static Grant grant(DatedJson answer) {
        JsonNode inner = answer.body().path("data");
        JsonNode body = inner.isObject() ? inner : answer.body();
        String url = body.path("oauthUrl").asText("");
        if (!url.isEmpty()) {
            return OAuthUrl.parse(url)
                    .<Grant>map(safe -> new Grant.Consent(safe, answer.date()))
                    .orElseThrow(() -> AlloyFailure.lasting(
                            Kind.UNREADABLE, "the page to consent on is at no address that a browser may be sent to"));
        }
        return ConnectionId.parse(body.path("credentialId").asText(""))
                .<Grant>map(Grant.Made::new)
                .orElseThrow(() -> AlloyFailure.lasting(
                        Kind.UNREADABLE, "the answer names neither a page to consent on nor a connection"));
    }

    /** What was typed in may be a password, and an answer may repeat it. */
    private static RemoteServiceException withoutInputs(RemoteServiceException told, Beginning beginning) {
        String message = String.valueOf(told.getMessage());
        for (String input : beginning.inputs().values()) {
            if (!beginning.terms().needsConsent() && input.length() >= SHORTEST_SECRET) {
                message = message.replace(input, "***");
            }
        }
        return new RemoteServiceException(told.kind(), message, told.retryAfter());
    }
}
