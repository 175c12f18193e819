package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.AlloyFailure.Problem;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.twins.RemovalOutcome;

/** Deletes a user's connections; Alloy has no such call for those of the API key's own user. */
final class AlloyConnectionRemoval implements ConnectionRemoval {

    private static final int LONGEST_MESSAGE = 300;

    private final AlloyCalls calls;

    AlloyConnectionRemoval(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public RemovalOutcome remove(ConnectionId id, Owner owner) {
        return owner.match(
                user -> remove(id, user),
                () -> new RemovalOutcome.NotOffered(
                        "only a named user's connections can be deleted; set ALLOY_USER_ID"));
    }

    private RemovalOutcome remove(ConnectionId id, UserId user) {
        Call call = Call.removal("delete the connection " + id + " of user " + user, Owner.of(user));
        try {
            Acknowledgement answer =
                    calls.ask(call, api -> api.deleteCredential(UrlText.of(user.value()), UrlText.of(id.value())));
            return answer.failure()
                    .<RemovalOutcome>map(error -> new RemovalOutcome.Refused(
                            shown(error.message().or(error::code).orElse("it says that it failed, and not why"))))
                    .orElseGet(RemovalOutcome.Accepted::new);
        } catch (AlloyFailure failure) {
            return outcome(call, failure);
        }
    }

    private RemovalOutcome outcome(Call call, AlloyFailure failure) {
        Problem problem = failure.problem();
        String message = shown(problem.reason());
        return switch (problem.kind()) {
            case NOT_FOUND -> new RemovalOutcome.NotOffered(message);
            case REFUSED_INPUT ->
                problem.status() == 405 ? new RemovalOutcome.NotOffered(message) : new RemovalOutcome.Refused(message);
            case UNAVAILABLE, UNREADABLE ->
                problem.status() == 501 ? new RemovalOutcome.NotOffered(message) : new RemovalOutcome.Unknown(message);
            // Whoever is told to wait, or is not let in, was not listened to.
            default -> throw calls.told(call, failure);
        };
    }

    private String shown(String text) {
        return calls.plain(text, LONGEST_MESSAGE);
    }
}
