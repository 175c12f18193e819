package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.RetiredPlan;
import io.github.alloyconnections.contract.input.AgreementReader;
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
import java.util.function.BiFunction;

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
                Route.post("/api/prune/apply", request -> agreed(request, TidyingRoutes::applied)),
                Route.post("/api/prune/retire", request -> agreed(request, TidyingRoutes::retired)));
    }

    private CompletableFuture<Reply> twins(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        Freshness wanted = Freshness.of(request);
        ProjectAnswers answers = project.answers();
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.twins(connector, wanted))
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

    /** Does to what the plan in the body says, and to nothing that was not shown in it. */
    private CompletableFuture<Reply> agreed(Context request, BiFunction<ProjectAnswers, PrunePlan, Reply> deed) {
        QueryParameters.parse(request.queryString());
        PruneAgreement agreement = AgreementReader.read(request.bodyAsBytes())
                .orElseThrow(() ->
                        RefusedRequestException.usage("the body must be a whole plan, as /api/prune/plan answered it"));
        ProjectAnswers answers = project.answers();
        return answers.workers().ask(() -> {
            PrunePlan plan = answers.core().tidying().again(agreement, ProbeListener.none());
            agreement.requireSame(plan);
            return deed.apply(answers, plan);
        });
    }

    private static Reply applied(ProjectAnswers answers, PrunePlan plan) {
        return Reply.json(PlanJson.of(answers.core().tidying().apply(plan, TIME, PruneListener.none())));
    }

    /** The gentle way: out of every choice for a while, and nothing is deleted. */
    private static Reply retired(ProjectAnswers answers, PrunePlan plan) {
        RetiredPlan done = RetiredPlan.of(plan, answers.core().retiring());
        answers.forgetChoices(plan.connector());
        return Reply.json(PlanJson.retiring(plan, done.retired(), done.stop()));
    }
}
