package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.ActionDescriptionJson;
import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ActionPreviewJson;
import io.github.alloyconnections.contract.json.ActionsJson;
import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** What can be called through the project's connections, and calling it. */
public final class ActionRoutes {

    /** Before the server would say "cannot tell", which would be a lie of something that was sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(55);

    private final CurrentProject project;

    public ActionRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/actions/{connector}/{action}", this::call),
                Route.get("/api/connectors/{connector}/actions", this::list),
                Route.get("/api/connectors/{connector}/actions/{action}", this::describe));
    }

    private CompletableFuture<Reply> list(Context request) {
        return ofConnector(request, (actions, connector) -> ActionsJson.of(connector, actions.actions(connector)));
    }

    private CompletableFuture<Reply> describe(Context request) {
        ActionId action = action(request);
        return ofConnector(request, (actions, connector) -> {
            ActionTarget target = new ActionTarget(connector, action);
            return ActionDescriptionJson.of(target, actions.describe(target));
        });
    }

    private CompletableFuture<Reply> ofConnector(
            Context request, BiFunction<ForCallingActions, ConnectorId, Object> question) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.of(request.pathParam("connector")))
                .thenCompose(connector -> answers.workers()
                        .ask(() -> Reply.json(question.apply(answers.core().actions(), connector))));
    }

    private static ActionId action(Context request) {
        return ActionId.parse(request.pathParam("action"))
                .orElseThrow(() -> RefusedRequestException.usage("the path does not name an action"));
    }

    private CompletableFuture<Reply> call(Context request) {
        QueryParameters.parse(request.queryString());
        ActionId action = action(request);
        ActionBody body = ActionBody.of(request);
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.of(request.pathParam("connector")))
                .thenCompose(connector -> answers.workers().ask(() -> called(answers, connector, action, body)))
                .completeOnTimeout(tooSlow(action), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Reply called(ProjectAnswers answers, ConnectorId connector, ActionId action, ActionBody body) {
        ActionOrder order = body.order(new ActionTarget(connector, action));
        ForCallingActions actions = answers.core().actions();
        ActionOutcome outcome = body.dryRun()
                ? actions.preview(order, ProbeListener.none())
                : actions.call(order, ProbeListener.none());
        return outcome.match(
                done -> Reply.json(ActionJson.of(done)),
                previewed -> Reply.json(ActionPreviewJson.of(previewed)),
                failed -> ErrorResponses.reply(ActionFailures.explain(failed, ActionFailures.Caller.HTTP)));
    }

    private static Reply tooSlow(ActionId action) {
        return ErrorResponses.reply(Failure.of(
                ErrorCode.OUTCOME_UNKNOWN,
                "Alloy did not answer in time; " + action
                        + " may still be carried out, once: look before you repeat it",
                NextStep.other("GET /api/connections", "shows whether Alloy answers")));
    }
}
