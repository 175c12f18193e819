package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.RetirementJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Taking a connection out of every choice for a while, and back. */
public final class RetirementRoutes {

    private final CurrentProject project;

    public RetirementRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/connections/{id}/retire", this::retire),
                Route.post("/api/connections/{id}/unretire", this::unretire));
    }

    private CompletableFuture<Reply> retire(Context request) {
        QueryParameters.parse(request.queryString());
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        JsonBody.RetireBodyJson body = JsonBody.retire(request);
        Duration time = time(Optional.ofNullable(body.days()));
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.ofNullable(body.connector()))
                .thenCompose(connector -> answers.workers().ask(() -> retired(answers, connector, id, time)));
    }

    private static Duration time(Optional<Integer> days) {
        Duration time = days.map(Duration::ofDays).orElse(Retirement.STANDARD);
        if (!Retirement.isPossible(time)) {
            throw RefusedRequestException.usage("days must be from 1 to " + Retirement.LONGEST.toDays());
        }
        return time;
    }

    private static Reply retired(ProjectAnswers answers, ConnectorId connector, ConnectionId id, Duration time) {
        RetireOutcome outcome = answers.core().retiring().retire(connector, id, time);
        answers.forgetChoices(connector);
        return outcome.match(done -> Reply.json(RetirementJson.of(done.retirement())), refused -> {
            throw RefusedRequestException.of(
                    ErrorCode.CONNECTION_KEPT, refused.id() + " is not retired: " + refused.reason());
        });
    }

    private CompletableFuture<Reply> unretire(Context request) {
        QueryParameters.parse(request.queryString());
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        JsonBody.RetireBodyJson body = JsonBody.retire(request);
        ProjectAnswers answers = project.answers();
        return answers.connector(Optional.ofNullable(body.connector()))
                .thenCompose(connector -> answers.workers().ask(() -> taken(answers, connector, id)));
    }

    private static Reply taken(ProjectAnswers answers, ConnectorId connector, ConnectionId id) {
        Optional<Retirement> over = answers.core().retiring().unretire(id);
        answers.forgetChoices(connector);
        return over.map(gone -> Reply.json(RetirementJson.over(gone)))
                .orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.UNKNOWN_CONNECTION, id + " is not retired; nothing changed"));
    }
}
