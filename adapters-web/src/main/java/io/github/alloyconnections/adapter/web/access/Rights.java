package io.github.alloyconnections.adapter.web.access;

import io.github.alloyconnections.adapter.web.http.Asker;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.util.Optional;

/** What whoever holds an access token that was granted may ask. */
public final class Rights {

    private static final String USER = "user";

    private Rights() {}

    /** Refuses what is beyond the token: by its scope, or because it is not about its user. */
    public static void require(Context request, Route route) {
        Asker asker = Asker.of(request);
        if (!asker.mayDo(route.scope())) {
            throw RefusedRequestException.of(beyondScope(route.scope()));
        }
        if (!asker.mayAskAbout(user(request))) {
            throw RefusedRequestException.of(Failure.of(
                    ErrorCode.INSUFFICIENT_SCOPE,
                    "this access token is one user's, and opens what is under /api/users/<that user> alone"));
        }
    }

    /** As the path names it, by the router's own reading. */
    private static Optional<UserId> user(Context request) {
        return Optional.ofNullable(request.pathParamMap().get(USER)).flatMap(UserId::parse);
    }

    private static Failure beyondScope(Optional<Scope> needed) {
        return needed.map(scope -> Failure.of(
                        ErrorCode.INSUFFICIENT_SCOPE,
                        "this access token may not do that: it takes the scope " + scope.word(),
                        NextStep.run(
                                CommandName.TOKEN.with("make", "--scope", scope.word()),
                                "makes one that may, where the service's settings are")))
                .orElseGet(() -> Failure.of(
                        ErrorCode.INSUFFICIENT_SCOPE,
                        "this takes the server's own access token: one that was made opens the routes of users alone"));
    }
}
