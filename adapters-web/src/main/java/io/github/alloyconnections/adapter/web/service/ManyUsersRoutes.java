package io.github.alloyconnections.adapter.web.service;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.api.OwnerRoutes;
import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.adapter.web.http.Asker;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.contract.service.AuditJson;
import io.github.alloyconnections.contract.service.UserStatesJson;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.StateQuery;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What is asked of many users at once: decisions, how their connections were last found, and the audit. */
final class ManyUsersRoutes {

    private final ForServingUsers users;
    private final UserRoutes routes;
    private final Workers workers;
    private final Ticker ticker;

    ManyUsersRoutes(ForServingUsers users, UserRoutes routes, Workers workers, Ticker ticker) {
        this.users = users;
        this.routes = routes;
        this.workers = workers;
        this.ticker = ticker;
    }

    /** With who is asked whose connections Alloy lists: that is another question at the path of the states. */
    List<Route> routes(Action owners) {
        return List.of(
                Route.get(
                                OwnerRoutes.PATH,
                                request -> isOfOwners(request)
                                        ? routes.notes().looked(request, "owners", owners.answer(request))
                                        : states(request))
                        .needing(Scope.READ),
                Route.get("/api/audit", this::audit).needing(Scope.ADMIN),
                Route.post("/api/decisions", this::decisions).asking().needing(Scope.READ));
    }

    private static boolean isOfOwners(Context request) {
        return request.queryParam(OwnerRoutes.DEPTH) != null;
    }

    private CompletableFuture<Reply> states(Context request) {
        QueryParameters query =
                QueryParameters.parse(request.queryString(), "health", "connector", "checkedBefore", "limit", "cursor");
        StateQuery wanted = new StateQuery(
                query.text("health").map(ManyUsersRoutes::health),
                query.text("connector").map(ManyUsersRoutes::connector),
                query.text("checkedBefore").map(ManyUsersRoutes::time),
                UserParameters.limit(query),
                query.text("cursor"));
        return routes.notes()
                .looked(request, "states", workers.ask(() -> Reply.json(UserStatesJson.of(users.states(wanted)))));
    }

    private CompletableFuture<Reply> audit(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "user", "limit", "cursor");
        AuditQuery wanted = new AuditQuery(
                query.text("user").map(UserParameters::user), UserParameters.limit(query), query.text("cursor"));
        return routes.notes()
                .looked(request, "the audit", workers.ask(() -> Reply.json(AuditJson.of(users.audit(wanted)))));
    }

    private static HealthState health(String text) {
        return Stream.of(HealthState.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.usage("health must be a state such as NEEDS_RECONNECT"));
    }

    private static ConnectorId connector(String text) {
        return ConnectorId.parse(text)
                .orElseThrow(() -> RefusedRequestException.usage("connector must be a connector's id"));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw RefusedRequestException.usage("checkedBefore must be a time such as 2026-01-02T03:04:05Z");
        }
    }

    private CompletableFuture<Reply> decisions(Context request) {
        QueryParameters.parse(request.queryString());
        JsonBody.DecisionsBodyJson body = JsonBody.decisions(request);
        Set<UserId> asked = new LinkedHashSet<>();
        Optional.ofNullable(body.users()).orElse(List.of()).forEach(user -> asked.add(UserParameters.user(user)));
        if (asked.isEmpty() || asked.size() > UserParameters.MOST) {
            throw RefusedRequestException.usage("users must be between 1 and " + UserParameters.MOST + " ids");
        }
        Asker asker = Asker.of(request);
        AgedQuestion question = AgedQuestion.of(request, body, users.maxAge());
        return new ManyDecisions(
                        List.copyOf(asked),
                        user -> routes.decision(user, question)
                                .thenCompose(reply -> routes.notes().decided(asker, user, reply)),
                        ticker)
                .all();
    }
}
