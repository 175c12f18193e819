package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.Acknowledgement;
import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import io.github.alloyconnections.domain.twins.RemovalOutcome.Kind;
import java.util.Set;
import java.util.function.Function;

/** Deletes a user's connections; Alloy has no such call for those of the API key's own user. */
final class AlloyConnectionRemoval implements ConnectionRemoval {

    private static final int LONGEST_MESSAGE = 300;
    /** With these Alloy says that there is no such call in this version; anything else is a page in between. */
    private static final Set<Integer> MISSING = Set.of(200, 404, 405);

    private final AlloyCalls calls;

    AlloyConnectionRemoval(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public RemovalOutcome remove(ConnectionId id, ConnectorId connector, Owner owner) {
        return owner.match(
                user -> remove(id, connector, user),
                () -> RemovalOutcome.notOffered("only a named user's connections can be deleted; set ALLOY_USER_ID"));
    }

    private RemovalOutcome remove(ConnectionId id, ConnectorId connector, UserId user) {
        CallSpec call = CallSpec.removal("delete the connection " + id + " of user " + user, Owner.of(user));
        RemovalOutcome published =
                sent(call, api -> api.deleteCredential(UrlText.of(user.value()), UrlText.of(id.value())));
        if (published.kind() != Kind.NOT_OFFERED) {
            return published;
        }
        // Not published, but what Alloy's own demo calls.
        RemovalOutcome other =
                sent(call, api -> api.deleteOfConnector(UrlText.of(connector.value()), UrlText.of(id.value())));
        return other.kind() == Kind.NOT_OFFERED
                ? RemovalOutcome.notOffered(shown(
                        "of the user's list: " + published.message() + "; of the connector's: " + other.message()))
                : other;
    }

    private RemovalOutcome sent(CallSpec call, Function<AlloyApi, Acknowledgement> deletion) {
        try {
            return calls.ask(call, deletion)
                    .failure()
                    .map(error -> RemovalOutcome.refused(
                            shown(error.message().or(error::code).orElse("it says that it failed, and not why"))))
                    .orElseGet(RemovalOutcome::accepted);
        } catch (AlloyFailure failure) {
            return outcome(call, failure);
        }
    }

    private RemovalOutcome outcome(CallSpec call, AlloyFailure failure) {
        Problem problem = failure.problem();
        String message = shown(problem.reason());
        return switch (problem.kind()) {
            case NOT_FOUND -> RemovalOutcome.notOffered(message);
            case WRONG_ADDRESS ->
                MISSING.contains(problem.status())
                        ? RemovalOutcome.notOffered(message)
                        : RemovalOutcome.refused(message);
            case REFUSED_INPUT ->
                problem.status() == 405 ? RemovalOutcome.notOffered(message) : RemovalOutcome.refused(message);
            case UNAVAILABLE, UNREADABLE ->
                problem.status() == 501 ? RemovalOutcome.notOffered(message) : RemovalOutcome.unknown(message);
            // Whoever is told to wait, or is not let in, was not listened to.
            default -> throw calls.told(call, failure);
        };
    }

    private String shown(String text) {
        return calls.plain(text, LONGEST_MESSAGE);
    }
}
