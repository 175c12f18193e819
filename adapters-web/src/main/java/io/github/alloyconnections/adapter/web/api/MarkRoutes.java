package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.AliasesJson;
import io.github.alloyconnections.contract.json.MarkChangeJson;
import io.github.alloyconnections.contract.json.ProtectedJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The project's own names for connections, and which of them nothing may delete. */
public final class MarkRoutes {

    private static final String PREVIEW = "dryRun";

    private final CurrentProject project;

    public MarkRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/aliases", this::aliases),
                Route.put("/api/aliases/{name}", this::name),
                Route.delete("/api/aliases/{name}", this::unname),
                Route.get("/api/protected", this::guarded),
                Route.post("/api/connections/{id}/protect", request -> guard(request, true)),
                Route.post("/api/connections/{id}/unprotect", request -> guard(request, false)));
    }

    /** No list is asked for: whether what is named is still there is not told here. */
    private CompletableFuture<Reply> aliases(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        return answers.workers()
                .ask(() -> Reply.json(AliasesJson.of(answers.core().naming().marks(), Optional.empty())));
    }

    private CompletableFuture<Reply> guarded(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        return answers.workers()
                .ask(() -> Reply.json(ProtectedJson.of(answers.core().naming().marks())));
    }

    private CompletableFuture<Reply> name(Context request) {
        boolean preview = preview(request);
        ConnectionId id = JsonBody.named(request);
        Alias alias = Alias.of(request.pathParam("name"), id)
                .orElseThrow(() -> RefusedRequestException.usage("that can be no name: " + Alias.RULE));
        return edited(answers -> new MarkEdit.Name(alias), preview);
    }

    private CompletableFuture<Reply> unname(Context request) {
        boolean preview = preview(request);
        String name = request.pathParam("name");
        return edited(answers -> new MarkEdit.Unname(known(answers, name)), preview);
    }

    /** As it is written in the file. */
    private static String known(ProjectAnswers answers, String name) {
        return answers.core()
                .naming()
                .marks()
                .named(name)
                .map(Alias::name)
                .orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.UNKNOWN_CONNECTION, "there is no such alias; nothing changed"));
    }

    private CompletableFuture<Reply> guard(Context request, boolean guarding) {
        boolean preview = preview(request);
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        return edited(answers -> guarding ? new MarkEdit.Guard(id) : new MarkEdit.Unguard(id), preview);
    }

    private static boolean preview(Context request) {
        return QueryParameters.parse(request.queryString(), PREVIEW).flag(PREVIEW);
    }

    private CompletableFuture<Reply> edited(Wanted edit, boolean preview) {
        ProjectAnswers answers = project.answers();
        return answers.workers().ask(() -> {
            MarkChange change = answers.core().naming().edit(edit.in(answers), preview);
            answers.forgetChoices(answers.settings().connector());
            return Reply.json(MarkChangeJson.of(change, preview));
        });
    }

    /** An edit that depends on what is written there now. */
    @FunctionalInterface
    private interface Wanted {
        MarkEdit in(ProjectAnswers answers);
    }
}
