package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.AgreementReader;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Connections made again and again: which they are, what could go, and its deletion once somebody has seen that. */
public final class TidyingRoutes {

    /** So that a caller hears of what was done before he stops waiting; what is left takes another plan. */
    private static final Duration TIME = Duration.ofSeconds(20);

    private final CurrentProject project;

    public TidyingRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/twins", this::twins),
                Route.post("/api/prune/plan", this::plan).asking(),
                Route.post("/api/prune/apply", this::apply));
    }

    private CompletableFuture<Reply> twins(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        return answers.connector(query.text("connector"))
                .thenCompose(answers::twins)
                .thenApply(ProjectAnswers.Twins::reply);
    }

    private CompletableFuture<Reply> plan(Context request) {
        QueryParameters.parse(request.queryString());
        JsonBody.PlanBodyJson body = JsonBody.plan(request);
        boolean byName = Boolean.TRUE.equals(body.byName());
        Optional<ConnectionId> only = Optional.ofNullable(body.id()).map(JsonBody::id);
        if (byName && only.isPresent()) {
            throw RefusedRequestException.usage("byName is about twins: give it without an id");
        }
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.ofNullable(body.connector()))
                .thenCompose(connector -> answers.workers()
                        .ask(() -> Reply.json(PlanJson.of(planned(answers, connector, only, byName)))));
    }

    private static PrunePlan planned(
            ProjectAnswers answers, ConnectorId connector, Optional<ConnectionId> only, boolean byName) {
        ForTidyingUp tidying = answers.core().tidying();
        return only.map(one -> tidying.planFor(connector, one, ProbeListener.none()))
                .orElseGet(() -> tidying.plan(connector, byName, ProbeListener.none()));
    }

    /** Deletes what the plan in the body says, and nothing that was not shown in it. */
    private CompletableFuture<Reply> apply(Context request) {
        QueryParameters.parse(request.queryString());
        PruneAgreement agreement = AgreementReader.read(request.bodyAsBytes())
                .orElseThrow(() ->
                        RefusedRequestException.usage("the body must be a whole plan, as /api/prune/plan answered it"));
        ProjectAnswers answers = project.answers();
        return answers.workers().ask(() -> applied(answers, agreement));
    }

    private static Reply applied(ProjectAnswers answers, PruneAgreement agreement) {
        ForTidyingUp tidying = answers.core().tidying();
        PrunePlan plan = tidying.again(agreement, ProbeListener.none());
        agreement.requireSame(plan);
        return Reply.json(PlanJson.of(tidying.apply(plan, TIME, PruneListener.none())));
    }
}
