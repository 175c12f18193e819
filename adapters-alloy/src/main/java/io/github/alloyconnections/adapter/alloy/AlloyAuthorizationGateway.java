package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.ConnectCall;
import io.github.alloyconnections.adapter.alloy.wire.DatedJson;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.adapter.alloy.wire.WayReader;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** New connections by Alloy's own way: its description of the connector, then one call that is never repeated. */
final class AlloyAuthorizationGateway implements AuthorizationGateway {

    private static final int LONGEST_TEXT = 300;

    private final AlloyCalls calls;

    AlloyAuthorizationGateway(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Way> ways(ConnectorId connector, UserId user) {
        CallSpec call = CallSpec.read("ask how " + connector + " is connected", Owner.of(user));
        return calls.orTell(call, () -> {
            try {
                JsonNode answer = calls.ask(call, api -> api.authentication(UrlText.of(connector.value())));
                return new WayReader(text -> calls.plain(text, LONGEST_TEXT)).ways(answer);
            } catch (AlloyFailure failure) {
                int status = failure.problem().status();
                if (status == 404 || status == 405 || status == 501) {
                    // Not every family of the API describes it; what is really wrong shows when it is asked for.
                    return List.of(Way.guessed());
                }
                throw failure;
            }
        });
    }

    @Override
    public Grant begin(Beginning beginning) {
        CallSpec call = CallSpec.once("connect " + beginning.connector(), Owner.of(beginning.user()));
        ConnectCall connect = new ConnectCall(beginning);
        try {
            return grant(asked(call, connect), beginning.way());
        } catch (AlloyFailure failure) {
            AlloyFailure masked = connect.told(failure);
            if (!beginning.way().needsConsent() && failure.mayHaveBeenCarriedOut()) {
                return new Grant.Lost(calls.told(call, masked));
            }
            throw calls.told(call, masked);
        } catch (RemoteServiceException e) {
            if (!beginning.way().needsConsent() && e.kind() == Kind.INTERRUPTED) {
                return new Grant.Lost(e);
            }
            throw e;
        }
    }

    private DatedJson asked(CallSpec call, ConnectCall connect) {
        try {
            return asked(call, connect.beginning().connector(), connect.body());
        } catch (AlloyFailure failure) {
            if (connect.isRefusedForWantOfType(failure)) {
                return asked(call, connect.beginning().connector(), connect.bodyWithType());
            }
            throw failure;
        }
    }

    private DatedJson asked(CallSpec call, ConnectorId connector, ObjectNode body) {
        return calls.ask(call, api -> api.connect(UrlText.of(connector.value()), body));
    }

    private static Grant grant(DatedJson answer, Way way) {
        JsonNode inner = answer.body().path("data");
        JsonNode body = inner.isObject() ? inner : answer.body();
        String url = body.path("oauthUrl").asText("");
        if (!url.isEmpty()) {
            return OAuthUrl.parse(url)
                    .<Grant>map(safe -> new Grant.Consent(safe, answer.date()))
                    .orElseThrow(() -> AlloyFailure.lasting(
                            Kind.UNREADABLE, "the page to consent on is at no address that a browser may be sent to"));
        }
        return id(body).<Grant>map(Grant.Made::new).orElseGet(() -> unnamed(answer, way));
    }

    private static Optional<ConnectionId> id(JsonNode body) {
        return Stream.of(body, body.path("credential"), body.path("connection"))
                .filter(JsonNode::isObject)
                .flatMap(place ->
                        Stream.of("credentialId", "connectionId", "id", "_id").map(place::path))
                .map(node -> node.path("$oid").isTextual() ? node.path("$oid") : node)
                .flatMap(node -> ConnectionId.parse(node.asText("")).stream())
                .findFirst();
    }

    /** What needs no consent is made by now, whatever the answer looks like. */
    private static Grant unnamed(DatedJson answer, Way way) {
        if (way.needsConsent()) {
            throw AlloyFailure.lasting(
                    Kind.UNREADABLE, "the answer names neither a page to consent on nor a connection");
        }
        return new Grant.MadeUnnamed(answer.date());
    }
}
