package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.Job;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attempts to connect, and giving them up: "I cancelled", one of the list, or all that have no connection. */
public final class AttemptLists {

    private static final String PATH = "/attempts";
    private static final int MOST = 200;

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;
    private final FollowedAttempts followed;

    /**
     * The page of the attempts to connect, the latest first.
     *
     * @param waiting those without a connection, which can be forgotten together
     * @param asking whether it is asked now if they should be
     */
    public record AttemptsPage(
            PageFrame frame,
            Optional<FlashMessage> notice,
            String own,
            List<Line> attempts,
            int more,
            List<String> waiting,
            boolean asking) {

        /** What exactly is agreed to. */
        public String agreed() {
            return String.join(",", waiting);
        }
    }

    /** An attempt in one line. */
    public record Line(
            String id,
            String connector,
            String app,
            DisplayTime began,
            String state,
            Tone tone,
            Optional<String> connection,
            boolean open) {

        static Line of(Attempt attempt, String app, Instant now) {
            boolean settled = attempt.state().isSettled();
            Optional<FoundConnection> found = attempt.state().claimed();
            return new Line(
                    attempt.id().value(),
                    attempt.connector().value(),
                    app,
                    DisplayTime.of(attempt.startedAt(), now),
                    AttemptPage.words(attempt.state()),
                    found.isPresent() ? Tone.GOOD : settled ? Tone.DOUBT : Tone.PLAIN,
                    found.map(connection -> connection.id().value()),
                    !settled || attempt.state().isSeeking());
        }
    }

    public AttemptLists(CurrentProject project, PageParts parts, FailurePages failures, FollowedAttempts followed) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
        this.followed = followed;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, failures.telling(this::attempts)),
                Route.form(PATH + "/forget", failures.telling(this::forgetSeveral)),
                Route.form(PATH + "/{id}/forget", failures.telling(this::forgetOne)));
    }

    private CompletableFuture<Reply> attempts(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "run", "forget");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Attempts", answers);
        Optional<FlashMessage> notice =
                query.text("run").flatMap(parts.runs()::find).flatMap(Job::outcome);
        return answers.workers()
                .ask(() -> answers.core().connecting().attempts())
                .thenApply(all ->
                        page(frame, notice, all, answers, query.text("forget").isPresent()));
    }

    private Reply page(
            PageFrame frame, Optional<FlashMessage> notice, List<Attempt> all, ProjectAnswers answers, boolean asking) {
        Instant now = parts.clock().instant();
        List<Line> shown = all.stream()
                .limit(MOST)
                .map(each -> Line.of(each, answers.nameIfKnown(each.connector()), now))
                .toList();
        List<String> waiting = all.stream()
                .limit(MOST)
                .filter(each -> each.state().mayStillCome())
                .map(each -> each.id().value())
                .toList();
        String own = answers.nameIfKnown(answers.settings().connector());
        boolean asked = asking && !waiting.isEmpty();
        return parts.templates()
                .page(
                        "AttemptsPage",
                        new AttemptsPage(frame, notice, own, shown, all.size() - shown.size(), waiting, asked));
    }

    /** From the attempt's own page it leads to the connections, where one that was made after all would stand. */
    private CompletableFuture<Reply> forgetOne(Context request) {
        QueryParameters.parse(request.queryString());
        Form form = Form.read(request, parts.tokens(), "from", "connector");
        AttemptId id = AttemptRoutes.id(request);
        ProjectAnswers answers = project.answers();
        boolean listed = form.text("from").filter("attempts"::equals).isPresent();
        return answers.connector(form.text("connector"))
                .thenCompose(connector -> followed.forget(List.of(id))
                        .thenApply(gone -> told(listed ? PATH + "?" : "/?connector=" + connector + "&", gone)));
    }

    /** What was shown is forgotten, and nothing that was begun since. */
    private CompletableFuture<Reply> forgetSeveral(Context request) {
        QueryParameters.parse(request.queryString());
        Form form = Form.readLong(request, parts.tokens(), "ids");
        List<AttemptId> ids = Stream.of(form.text("ids").orElse("").split(",", -1))
                .flatMap(text -> AttemptId.parse(text).stream())
                .collect(Collectors.toList());
        return followed.forget(ids).thenApply(gone -> told(PATH + "?", gone));
    }

    private Reply told(String href, List<ForgottenAttempt> gone) {
        FlashMessage notice = ForgottenNotice.of(gone);
        return Reply.seeOther(href + "run="
                + parts.runs().ended(notice, project.answers().settings()).id());
    }
}
