package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Where the browser comes back to, and the page that tells the truth while it waits. */
final class AttemptPages {

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
    record StrayPage(
            Frame frame, Optional<Refusal> refusal, Optional<There> answer, List<ConnectRoutes.OpenAttempt> attempts) {}

    /** What is there: which one to use, and why. */
    record There(String connector, Optional<Row> row, String reason, int count) {}

    AttemptPages(CurrentProject project, PageParts parts, FailurePages failures, FollowedAttempts followed) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
        this.followed = followed;
    }

    List<Route> routes(Access access) {
        return List.of(
                Route.get(Redirects.PATH, failures.telling(request -> returned(request, access))),
                Route.get(Redirects.PATH + "/{id}", failures.telling(request -> returnedTo(request, access))),
                Route.get("/attempts/{id}", failures.telling(this::show)),
                Route.form("/attempts/{id}/resume", failures.telling(request -> change(request, this::resumed))),
                Route.form("/attempts/{id}/choose", failures.telling(request -> change(request, this::chosen))));
    }

    /** The attempt that the path names; what else came is taken note of and then taken out of the address. */
    private CompletableFuture<Reply> returnedTo(Context request, Access access) {
        Optional<AttemptId> id = AttemptId.parse(request.pathParam("id"));
        return id.isPresent() ? came(request, id.get(), access) : stray(request, access);
    }

    /** The only attempt of this browser that nobody has come back to yet; of several a person says which. */
    private CompletableFuture<Reply> returned(Context request, Access access) {
        ForConnecting connecting = project.answers().core().connecting();
        List<AttemptId> mine = AttemptCookie.read(request).stream()
                .flatMap(id -> connecting.find(id).stream())
                .filter(attempt -> attempt.state().isSeeking()
                        && attempt.moments().returnedAt().isEmpty())
                .map(Attempt::id)
                .toList();
        return mine.size() == 1 ? came(request, mine.get(0), access) : stray(request, access);
    }

    private CompletableFuture<Reply> came(Context request, AttemptId id, Access access) {
        ProjectAnswers answers = project.answers();
        Optional<Refusal> refusal = ReturnQuery.refusal(request.queryString());
        if (answers.core().connecting().find(id).isEmpty()) {
            return stray(request, access);
        }
        boolean clean = request.queryString() == null && request.path().endsWith("/" + id);
        Frame frame = frame(request, answers);
        return answers.workers()
                .ask(() -> answers.core().connecting().returned(id, refusal))
                .thenCompose(attempt -> clean
                        ? page(frame, id)
                        : CompletableFuture.completedFuture(Reply.seeOther(Redirects.PATH + "/" + id)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters.parse(request.queryString());
        return page(frame(request, project.answers()), AttemptRoutes.id(request));
    }

    private CompletableFuture<Reply> page(Frame frame, AttemptId id) {
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
        Frame frame = parts.frame(request, "A return that fits no attempt", answers.notices());
        if (!access.hasEntered(request)) {
            return CompletableFuture.completedFuture(stray(new StrayPage(frame, refusal, Optional.empty(), List.of())));
        }
        List<ConnectRoutes.OpenAttempt> mine = AttemptCookie.read(request).stream()
                .flatMap(id -> answers.core().connecting().find(id).stream())
                .filter(attempt -> attempt.state().isSeeking())
                .map(attempt ->
                        ConnectRoutes.OpenAttempt.of(attempt, parts.clock().instant()))
                .toList();
        MainPages pages = new MainPages(
                answers,
                parts.health(),
                answers.settings().connector(),
                parts.clock().instant());
        return answers.looks()
                .ask(answers.settings().connector(), parts.health().remembering(answers.settings()))
                .thenApply(look -> stray(new StrayPage(
                        frame,
                        refusal,
                        look.match(
                                decision -> Optional.of(
                                        there(pages, answers.settings().connector(), decision)),
                                none -> Optional.empty()),
                        mine)));
    }

    private static There there(MainPages pages, ConnectorId connector, Decision decision) {
        int count = decision.candidates().size() + decision.omitted();
        return new There(connector.value(), pages.chosen(decision), decision.reason(), count);
    }

    private Reply stray(StrayPage page) {
        return parts.templates().page(404, "StrayPage", page, Map.of());
    }

    private Frame frame(Context request, ProjectAnswers answers) {
        return parts.frame(request, "Connecting", answers.notices());
    }
}
