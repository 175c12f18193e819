package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.http.Asker;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.JsonBody.TokenBodyJson;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.contract.service.TokensJson;
import io.github.alloyconnections.contract.service.TokensJson.TokenJson;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenQuery;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Making, listing and revoking access tokens. */
final class TokenRoutes {

    private static final Map<String, String> KEPT_BY_NOBODY = Map.of("Cache-Control", "no-store");

    private final ForGrantingAccess granting;
    private final Workers workers;

    /** Done here at once when a token is revoked, so that whoever revoked it can rely on it. */
    private final Runnable revoked;

    TokenRoutes(ForGrantingAccess granting, Workers workers, Runnable revoked) {
        this.granting = granting;
        this.workers = workers;
        this.revoked = revoked;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/tokens", this::list).needing(Scope.ADMIN),
                Route.post("/api/tokens", this::make).needing(Scope.ADMIN),
                Route.delete("/api/tokens/{id}", this::revoke).needing(Scope.ADMIN));
    }

    private CompletableFuture<Reply> list(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "limit", "cursor");
        TokenQuery wanted = new TokenQuery(UserParameters.limit(query), query.text("cursor"));
        return workers.ask(() -> Reply.json(TokensJson.of(granting.tokens(wanted))));
    }

    private CompletableFuture<Reply> make(Context request) {
        QueryParameters.parse(request.queryString());
        TokenRequest wanted = wanted(JsonBody.token(request));
        wanted.refusal().ifPresent(refusal -> {
            throw RefusedRequestException.usage(refusal);
        });
        String asker = Asker.of(request).name();
        return workers.ask(
                () -> Reply.json(TokenJson.of(granting.grant(wanted, asker))).with(KEPT_BY_NOBODY));
    }

    private static TokenRequest wanted(TokenBodyJson body) {
        Scope scope = Optional.ofNullable(body.scope())
                .flatMap(Scope::parse)
                .orElseThrow(() -> RefusedRequestException.usage("scope must be one of " + Scope.words()));
        return new TokenRequest(
                Optional.ofNullable(body.name()).orElse("").strip(),
                scope,
                Optional.ofNullable(body.user()).map(UserParameters::user),
                Optional.ofNullable(body.seconds()).map(Duration::ofSeconds));
    }

    private CompletableFuture<Reply> revoke(Context request) {
        QueryParameters.parse(request.queryString());
        String id = request.pathParam("id");
        String asker = Asker.of(request).name();
        return workers.ask(() -> {
            Optional<GrantedToken> ended = granting.revoke(id, asker);
            revoked.run();
            return Reply.json(TokenJson.of(ended.orElseThrow(TokenRoutes::unknown)));
        });
    }

    private static RefusedRequestException unknown() {
        return RefusedRequestException.of(Failure.of(
                ErrorCode.UNKNOWN_TOKEN,
                "there is no access token of this id; nothing was revoked",
                NextStep.run(CommandName.TOKEN.with("list"), "shows those there are")));
    }
}
