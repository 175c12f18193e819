package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.NamedAccount;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.PinJson;
import io.github.alloyconnections.contract.json.PinJson.ChangeJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Which connection to use and why, and making it the pin. */
public final class DecisionRoutes {

    private final CurrentProject project;

    public DecisionRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/decision", this::decide),
                Route.put("/api/pin", this::pin),
                Route.delete("/api/pin", this::unpin));
    }

    private CompletableFuture<Reply> decide(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "policy", "account");
        return DecisionQuestion.of(query, Freshness.of(request)).ask(project.answers());
    }

    private CompletableFuture<Reply> pin(Context request) {
        QueryParameters.parse(request.queryString());
        JsonBody.PinBodyJson body = JsonBody.pin(request);
        SelectionPolicy policy = wanted(body.id(), body.policy());
        NamedAccount account = new NamedAccount(Optional.ofNullable(body.account()));
        PinMode mode = Boolean.TRUE.equals(body.force()) ? PinMode.FORCED : PinMode.VERIFIED;
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.ofNullable(body.connector()))
                .thenCompose(
                        connector -> answers.workers().ask(() -> pinned(answers, connector, policy, account, mode)));
    }

    private Reply pinned(
            ProjectAnswers answers, ConnectorId connector, SelectionPolicy policy, NamedAccount account, PinMode mode) {
        PinResult result = account.use(answers.core().pinning(), connector, policy, mode);
        if (result.change().isPresent()) {
            Optional<ConnectionId> id = result.change().get().current().flatMap(ConnectionId::parse);
            project.doings().add("Pinned", connector, id, ActivityLog.Way.API);
        }
        return Reply.json(PinJson.of(result));
    }

    private CompletableFuture<Reply> unpin(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.workers().ask(() -> unpinned(answers, connector)));
    }

    private Reply unpinned(ProjectAnswers answers, ConnectorId connector) {
        PinChange change = answers.core().pinning().unpin(connector, PinMode.VERIFIED);
        project.doings().add("Unpinned", connector, Optional.empty(), ActivityLog.Way.API);
        return Reply.json(ChangeJson.of(change));
    }

    private static SelectionPolicy wanted(@Nullable String id, @Nullable String policy) {
        if (id != null && policy != null) {
            throw RefusedRequestException.usage("give an id or a policy, not both");
        } else if (id != null) {
            return new SelectionPolicy.ById(JsonBody.id(id));
        }
        return policy == null ? SelectionPolicy.working() : DecisionQuestion.policy(policy);
    }
}
