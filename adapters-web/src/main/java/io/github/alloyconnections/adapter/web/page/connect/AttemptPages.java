package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Redirects;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.list.MainPages;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Row;
import io.github.alloyconnections.adapter.web.question.AttemptCookie;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Access;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Where the browser comes back to, and the page that tells the truth while it waits. */
public final class AttemptPages {

    /** Where the page is that a return leads to; looking at it again is no return. */
    private static final String BACK = "/back";

    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;
    private final FollowedAttempts followed;

    /**
     * A return that fits no attempt: it changes nothing.
     *
     * @param answer the connections that exist, if the caller may see them
     * @param attempts those of this browser among which the return may belong to one
     */
    public record StrayPage(
            PageFrame frame,
            Optional<Refusal> refusal,
            Optional<There> answer,
            List<ConnectRoutes.OpenAttempt> attempts) {}

    /** What is there: which one to use, and why. */
    public record There(String name, String query, Optional<Row> row, String reason, int count) {}

    public AttemptPages(CurrentProject project, PageParts parts, FailurePages failures, FollowedAttempts followed) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
        this.followed = followed;
    }

    public List<Route> routes(Access access) {
        return List.of(
                Route.get(Redirects.PATH, failures.telling(request -> returned(request, access)))
                        .open(),
                Route.get(Redirects.PATH + "/{id}", failures.telling(request -> returnedTo(request, access)))
                        .open(),
                Route.get(Redirects.PATH + "/{id}" + BACK, failures.telling(request -> back(request, access)))
                        .open(),
                Route.get("/attempts/{id}", failures.telling(this::show)),
                Route.form("/attempts/{id}/resume", failures.telling(request -> change(request, this::resumed))),
                Route.form("/attempts/{id}/choose", failures.telling(request -> change(request, this::chosen))));
    }

    /** The attempt that the path names; what came is taken note of and then taken out of the address. */
    private CompletableFuture<Reply> returnedTo(Context request, Access access) {
        return known(request)
                .map(id -> isLookedAt(request) ? page(frame(request, project.answers()), id) : came(request, id))
                .orElseGet(() -> stray(request, access));
    }

    /** The page after a return. What its script has found behind the hash is a part of that return. */
    private CompletableFuture<Reply> back(Context request, Access access) {
        boolean refused = ReturnQuery.refusal(request.queryString()).isPresent();
        return known(request)
                .map(id -> refused && !isLookedAt(request)
                        ? came(request, id)
                        : page(frame(request, project.answers()), id))
                .orElseGet(() -> stray(request, access));
    }

    /** The only attempt of this browser that is waited for here; of several a person says which. */
    private CompletableFuture<Reply> returned(Context request, Access access) {
        List<Attempt> mine = AttemptCookie.awaitedHere(request).stream()
                .flatMap(id -> project.answers().core().connecting().find(id).stream())
                .filter(AttemptPages::isWithoutConnection)
                .toList();
        List<Attempt> first = mine.stream()
                .filter(attempt -> attempt.moments().returnedAt().isEmpty())
                .toList();
        List<Attempt> meant = mine.size() == 1 ? mine : first;
        return meant.size() == 1 && !isLookedAt(request)
                ? came(request, meant.get(0).id())
                : stray(request, access);
    }

    private static boolean isWithoutConnection(Attempt attempt) {
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
        boolean ahead = AHEAD.stream()
                .map(header -> Optional.ofNullable(request.header(header)).orElse(""))
                .anyMatch(purpose -> purpose.toLowerCase(Locale.ROOT).matches(".*(prefetch|prerender|preview).*"));
        if (ahead) {
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

    /** Changes nothing, claims nothing, and shows what there is. */
    private CompletableFuture<Reply> stray(Context request, Access access) {
        ProjectAnswers answers = project.answers();
        Optional<Refusal> refusal = ReturnQuery.refusal(request.queryString());
        String title = "A return that fits no attempt";
        if (!access.hasEntered(request)) {
            // Nothing is asked, not even a connector's name, for who has not shown the token.
            PageFrame frame = parts.frame(request, title, answers.notices());
            return CompletableFuture.completedFuture(stray(new StrayPage(frame, refusal, Optional.empty(), List.of())));
        }
        PageFrame frame = parts.frame(request, title, answers);
        List<ConnectRoutes.OpenAttempt> mine = AttemptCookie.read(request).stream()
                .flatMap(id -> answers.core().connecting().find(id).stream())
                .filter(AttemptPages::isWithoutConnection)
                .map(attempt ->
                        ConnectRoutes.OpenAttempt.of(attempt, parts.clock().instant()))
                .toList();
        ConnectorId own = answers.settings().connector();
        MainPages pages = new MainPages(answers, parts, own, answers.nameIfKnown(own));
        return answers.looks()
                .ask(answers.settings().connector(), parts.health().remembering(answers.settings()))
                .thenApply(look -> stray(new StrayPage(
                        frame,
                        refusal,
                        look.match(
                                decision -> Optional.of(there(pages, answers.nameIfKnown(own), decision)),
                                none -> Optional.empty()),
                        mine)));
    }

    private static There there(MainPages pages, String name, Decision decision) {
        int count = decision.candidates().size() + decision.omitted();
        return new There(name, pages.query(), pages.chosen(decision), decision.reason(), count);
    }

    private Reply stray(StrayPage page) {
        return parts.templates().page(404, "StrayPage", page, Map.of());
    }

    private PageFrame frame(Context request, ProjectAnswers answers) {
        return parts.frame(request, "Connecting", answers);
    }
}
