package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Redirects;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.LoadedAhead;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Passage;
import io.github.alloyconnections.adapter.web.question.AttemptCookie;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Where the browser comes back to, and the page that tells the truth while it waits. */
public final class AttemptPageController {

    /** Where the page is that a return leads to; looking at it again is no return. */
    private static final String BACK = "/back";

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;
    private final FollowedAttempts followed;
    private final StrayReturns strays;

    public AttemptPageController(
            CurrentProject project, PageParts parts, FailurePages failures, FollowedAttempts followed) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
        this.followed = followed;
        this.strays = new StrayReturns(project, parts);
    }

    public List<Route> routes(Access access) {
        return List.of(
                open(Redirects.PATH, access, this::returned),
                open(Redirects.PATH + "/{id}", access, this::returnedTo),
                open(Redirects.PATH + "/{id}" + BACK, access, this::back),
                Route.get("/attempts/{id}", failures.telling(this::show)),
                Route.form("/attempts/{id}/resume", failures.telling(request -> change(request, this::resumed))),
                Route.form("/attempts/{id}/choose", failures.telling(request -> change(request, this::chosen))));
    }

    /** What anybody may ask for: whoever has not shown the token learns nothing from its failures either. */
    private Route open(String path, Access access, BiFunction<Context, Access, CompletableFuture<Reply>> action) {
        return Route.get(path, failures.telling(request -> {
                    boolean known = access.hasEntered(request);
                    try {
                        return action.apply(request, access).exceptionallyCompose(thrown -> {
                            return CompletableFuture.failedFuture(known ? thrown : untold());
                        });
                    } catch (InvalidSettingsException | ProjectFileException thrown) {
                        throw known ? thrown : untold();
                    }
                }))
                .open();
    }

    private static RuntimeException untold() {
        return RefusedRequestException.of(ErrorCode.CANNOT_TELL, "the server cannot take up this return just now");
    }

    /** The attempt that the path names; what came is taken note of and then taken out of the address. */
    private CompletableFuture<Reply> returnedTo(Context request, Access access) {
        return known(request)
                .map(id -> isLookedAt(request) ? shown(request, access, id) : came(request, id))
                .orElseGet(() -> strays.answer(request, access));
    }

    /** The page after a return. What its script has found behind the hash is a part of that return. */
    private CompletableFuture<Reply> back(Context request, Access access) {
        boolean refused = ReturnQuery.refusal(request.queryString()).isPresent();
        return known(request)
                .map(id -> refused && !isLookedAt(request) ? came(request, id) : shown(request, access, id))
                .orElseGet(() -> strays.answer(request, access));
    }

    /**
     * The page, for who may see it. A browser that the provider has sent here does not show its pass yet, and is led on by
     * a page of our own; who has none is told that it came back.
     */
    private CompletableFuture<Reply> shown(Context request, Access access, AttemptId id) {
        if (access.hasEntered(request)) {
            return page(frame(request, project.answers()), id);
        }
        String looked = Redirects.PATH + "/" + id + BACK + "?" + ReturnQuery.LOOKED;
        Reply reply = ReturnQuery.isLooked(request.queryString())
                ? parts.templates().page("CameBackPage", parts.frame(request, "Came back", List.of()))
                : Passage.to(parts, request, "Came back…", looked);
        // It is gone on with all the same.
        return followed.look(id).handle((progress, untold) -> reply);
    }

    /** The only attempt of this browser that is waited for here; of several a person says which. */
    private CompletableFuture<Reply> returned(Context request, Access access) {
        if (ReturnQuery.isLooked(request.queryString())) {
            return strays.answer(request, access);
        }
        List<Attempt> mine = AttemptCookie.awaitedHere(request).stream()
                .flatMap(id -> project.answers().core().connecting().find(id).stream())
                .filter(AttemptPageController::isWithoutConnection)
                .toList();
        List<Attempt> first = mine.stream()
                .filter(attempt -> attempt.moments().returnedAt().isEmpty())
                .toList();
        List<Attempt> meant = mine.size() == 1 ? mine : first;
        return meant.size() == 1 && !isLookedAt(request)
                ? came(request, meant.get(0).id())
                : strays.answer(request, access);
    }

    static boolean isWithoutConnection(Attempt attempt) {
        return attempt.state().mayStillCome();
    }

    /** The attempt that the path names, if there is one. */
    private Optional<AttemptId> known(Context request) {
        return AttemptId.parse(request.pathParam("id"))
                .flatMap(id -> project.answers().core().connecting().find(id))
                .map(Attempt::id);
    }

    /**
     * Whether nobody has come: it was only asked whether there is something.
     *
     * @throws RefusedRequestException if a browser wants to know what it may need later: kept, it would stand in for the
     *     return itself
     */
    private static boolean isLookedAt(Context request) {
        if (LoadedAhead.isOne(request)) {
            throw RefusedRequestException.of(
                    ErrorCode.CANNOT_TELL, "this address is for a browser that comes back, and not to be loaded ahead");
        }
        return !request.method().equals(HandlerType.GET);
    }

    private CompletableFuture<Reply> came(Context request, AttemptId id) {
        ProjectAnswers answers = project.answers();
        Optional<Refusal> refusal = ReturnQuery.refusal(request.queryString());
        return answers.workers()
                .ask(() -> answers.core().connecting().returned(id, refusal))
                .thenApply(attempt -> Reply.seeOther(Redirects.PATH + "/" + id + BACK));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters.parse(request.queryString());
        return page(frame(request, project.answers()), AttemptRoutes.id(request));
    }

    private CompletableFuture<Reply> page(PageFrame frame, AttemptId id) {
        return followed.look(id)
                .thenApply(progress -> parts.templates()
                        .page(
                                "AttemptPage",
                                AttemptPage.of(frame, progress, parts.clock().instant())));
    }

    private CompletableFuture<Reply> change(Context request, BiFunction<AttemptId, Form, Attempt> change) {
        Form form = Form.read(request, parts.tokens(), "id");
        AttemptId id = AttemptRoutes.id(request);
        return project.answers()
                .workers()
                .ask(() -> change.apply(id, form))
                .thenApply(attempt -> Reply.seeOther("/attempts/" + attempt.id()));
    }

    private Attempt resumed(AttemptId id, Form form) {
        return project.answers().core().connecting().resume(id);
    }

    private Attempt chosen(AttemptId id, Form form) {
        ConnectionId connection = form.id();
        return project.answers().core().connecting().choose(id, connection);
    }

    private PageFrame frame(Context request, ProjectAnswers answers) {
        return parts.frame(request, "Connecting", answers);
    }
}
