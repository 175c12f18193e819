package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.AttemptJson;
import io.github.alloyconnections.contract.WaysJson;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Beginning attempts and watching them, for programs and for pages that others have written. */
final class AttemptRoutes {

    private final CurrentProject project;
    private final FollowedAttempts followed;

    AttemptRoutes(CurrentProject project, FollowedAttempts followed) {
        this.project = project;
        this.followed = followed;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/connectors/{connector}/ways", this::ways),
                Route.post("/api/oauth/initiate", this::initiate),
                Route.get("/api/attempts/{id}", this::show),
                Route.get("/api/attempts/{id}/events", new AttemptEvents(followed)::stream));
    }

    /** What connecting needs; asks Alloy, and begins nothing. */
    private CompletableFuture<Reply> ways(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.of(request.pathParam("connector")))
                .thenCompose(connector -> answers.workers()
                        .ask(() -> answers.core().connecting().ways(connector, Optional.empty()))
                        .thenApply(ways -> Reply.json(WaysJson.of(connector, ways))));
    }

    private CompletableFuture<Reply> initiate(Context request) {
        QueryParameters.parse(request.queryString());
        JsonBody.InitiateBodyJson body = JsonBody.initiate(request);
        ProjectAnswers answers = project.answers();
        Optional<UserId> user = Optional.ofNullable(body.userId()).map(AttemptRoutes::user);
        Optional<URI> wanted = Optional.ofNullable(body.redirectUri()).map(AttemptRoutes::uri);
        Beginning beginning = Beginning.of(request, answers, wanted);
        Optional<String> click = Optional.ofNullable(request.header("Idempotency-Key"));
        return answers.connector(Optional.ofNullable(body.connectorId()))
                .thenCompose(connector ->
                        answers.workers().ask(() -> beginning.begin(connector, user, body.answers(), click)))
                .thenApply(started -> begun(request, beginning, started));
    }

    /** A browser that began it from a page is told by a cookie which one it comes back for. */
    private static Reply begun(Context request, Beginning beginning, Started started) {
        if (!beginning.named()) {
            AttemptCookie.add(request, started.attempt().id(), false);
        }
        return Reply.json(InitiateView.of(started, beginning.address(started)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters.parse(request.queryString());
        return followed.look(id(request)).thenApply(AttemptRoutes::reply);
    }

    static Reply reply(AttemptProgress progress) {
        return Reply.json(AttemptJson.of(progress));
    }

    /** The attempt that the path names. */
    static AttemptId id(Context request) {
        return AttemptId.parse(request.pathParam("id")).orElseThrow(UnknownAttemptException::new);
    }

    private static UserId user(String text) {
        return UserId.parse(text)
                .orElseThrow(() -> RefusedRequestException.usage(
                        "userId must not be empty nor hold white space or control characters"));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw RefusedRequestException.usage("redirectUri must be an absolute http or https address");
        }
    }

    /**
     * What a request tells of the way back, kept for when the attempt is begun on another thread.
     *
     * @param named whether the address names the attempt
     */
    record Beginning(ProjectAnswers answers, Function<AttemptId, URI> redirect, boolean named) {

        static Beginning of(Context request, ProjectAnswers answers, Optional<URI> wanted) {
            Optional<URI> address = wanted.or(() -> answers.settings().redirectUri());
            return new Beginning(
                    answers,
                    Redirects.of(request, address, answers.settings().server().allowedOrigins()),
                    address.isEmpty());
        }

        Started begin(ConnectorId connector, Optional<UserId> user, Answers answered, Optional<String> click) {
            return answers.core().connecting().begin(new ConnectRequest(connector, user, redirect, answered, click));
        }

        String address(Started started) {
            return redirect.apply(started.attempt().id()).toString();
        }
    }
}
