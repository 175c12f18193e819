package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Redirects;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.AttemptCookie;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.contract.json.AttemptsJson;
import io.github.alloyconnections.contract.json.ForgottenJson;
import io.github.alloyconnections.contract.json.WaysJson;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beginning attempts and watching them, for programs and for pages that others have written. */
public final class AttemptRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptRoutes.class);
    private static final Set<String> WEB = Set.of("http", "https");

    private final CurrentProject project;
    private final FollowedAttempts followed;

    public AttemptRoutes(CurrentProject project, FollowedAttempts followed) {
        this.project = project;
        this.followed = followed;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/connectors/{connector}/ways", this::ways),
                Route.post("/api/oauth/initiate", this::initiate),
                Route.get("/api/attempts", this::list),
                Route.get("/api/attempts/{id}", this::show),
                Route.delete("/api/attempts/{id}", this::forget),
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
        requireConnector(body, answers);
        Optional<UserId> user = Optional.ofNullable(body.userId()).map(AttemptRoutes::user);
        Optional<URI> wanted = Optional.ofNullable(body.redirectUri()).map(AttemptRoutes::uri);
        Beginning beginning = Beginning.of(request, answers, wanted);
        Optional<String> click = Optional.ofNullable(request.header("Idempotency-Key"));
        return answers.connector(Optional.ofNullable(body.connectorId()))
                .thenCompose(connector ->
                        answers.workers().ask(() -> beginning.begin(connector, user, body.answers(), click)))
                .thenApply(started -> begun(request, beginning, started));
    }

    /** Making something new takes a word of the caller or of the user: the built-in connector is nobody's choice. */
    private static void requireConnector(JsonBody.InitiateBodyJson body, ProjectAnswers answers) {
        boolean chosen = answers.settings().shown().stream()
                .anyMatch(setting -> setting.name().equals("ALLOY_CONNECTOR")
                        && !setting.origin().equals("built-in"));
        if (body.connectorId() == null && !chosen) {
            throw RefusedRequestException.usage(
                    "connectorId is required, as no ALLOY_CONNECTOR is set; nothing was begun");
        }
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

    /** As they are; none is taken on by it. */
    private CompletableFuture<Reply> list(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        return answers.workers()
                .ask(() -> answers.core().connecting().attempts())
                .thenApply(attempts -> Reply.json(AttemptsJson.of(attempts)));
    }

    private CompletableFuture<Reply> forget(Context request) {
        QueryParameters.parse(request.queryString());
        return followed.forget(List.of(id(request)))
                .thenApply(gone -> gone.stream().findFirst().orElseThrow(UnknownAttemptException::new))
                .thenApply(gone -> Reply.json(ForgottenJson.of(gone)));
    }

    static Reply reply(AttemptProgress progress) {
        return Reply.json(AttemptJson.of(progress));
    }

    /** The attempt that the path names. */
    public static AttemptId id(Context request) {
        return AttemptId.parse(request.pathParam("id")).orElseThrow(UnknownAttemptException::new);
    }

    private static UserId user(String text) {
        return UserId.parse(text)
                .orElseThrow(() -> RefusedRequestException.usage(
                        "userId must not be empty nor hold white space or control characters"));
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null
                    && WEB.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("a redirectUri is no URI");
        }
        throw RefusedRequestException.usage("redirectUri must be an absolute http or https address");
    }

    /**
     * What a request tells of the way back, kept for when the attempt is begun on another thread.
     *
     * @param named whether the address names the attempt
     */
    public record Beginning(ProjectAnswers answers, Function<AttemptId, URI> redirect, boolean named) {

        public static Beginning of(Context request, ProjectAnswers answers, Optional<URI> wanted) {
            Optional<URI> address = wanted.or(() -> answers.settings().redirectUri());
            return new Beginning(
                    answers,
                    Redirects.of(request, address, answers.settings().server().allowedOrigins()),
                    address.isEmpty());
        }

        public Started begin(ConnectorId connector, Optional<UserId> user, Answers answered, Optional<String> click) {
            return answers.core().connecting().begin(new ConnectRequest(connector, user, redirect, answered, click));
        }

        String address(Started started) {
            return redirect.apply(started.attempt().id()).toString();
        }
    }
}
