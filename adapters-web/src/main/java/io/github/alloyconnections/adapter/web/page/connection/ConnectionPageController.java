package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.list.ConnectionTable;
import io.github.alloyconnections.adapter.web.page.list.MainPageBuilder;
import io.github.alloyconnections.adapter.web.page.list.MainPageController;
import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.Job;
import io.github.alloyconnections.adapter.web.page.part.Onward;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Waiting;
import io.github.alloyconnections.adapter.web.question.CachedDecision;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The page of one connection, at an address that stays. */
public final class ConnectionPageController {

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** What is shown of it: a survey that may be an earlier one, what came of the last press, and what is under way. */
    private record Seen(
            AskedConnection asked, Survey survey, Optional<FlashMessage> notice, Optional<Waiting> waiting) {

        Seen(AskedConnection asked, Survey survey) {
            this(asked, survey, asked.run().flatMap(Job::outcome), asked.run().flatMap(Job::waiting));
        }

        Seen telling(FlashMessage failed) {
            return new Seen(asked, survey, Optional.of(failed), waiting);
        }

        /** A person's own doing comes first. */
        Seen waiting(Waiting anew) {
            return new Seen(asked, survey, notice, waiting.or(() -> Optional.of(anew)));
        }
    }

    public ConnectionPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/connections/{id}", failures.telling(this::show)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "run");
        boolean named = query.text("connector").isPresent();
        return asked(request, query, "")
                .thenCompose(asked -> look(asked)
                        .thenCompose(look -> look.map(seen -> seen.surveyed(
                                        survey -> found(new Seen(asked, survey), named),
                                        failure -> failed(asked, failure, named)))
                                .orElseGet(() -> undecided(asked, named))));
    }

    /** What was known before stays, if what has failed now may work again by itself. */
    private CompletableFuture<Reply> failed(AskedConnection asked, Failure failure, boolean named) {
        String here = "/connections/" + asked.id();
        return asked.earlier()
                .filter(old -> failure.isPassing())
                .map(old -> found(
                        new Seen(asked, old)
                                .telling(FlashMessage.of(failure, parts.clock().instant())
                                        .with(
                                                "What you see is from " + age(old) + ".",
                                                new Onward("Try again", here + asked.query()))),
                        named))
                .orElseGet(() ->
                        CompletableFuture.completedFuture(failures.page(asked.frame(), failure, Optional.of(here))));
    }

    private CompletableFuture<Reply> undecided(AskedConnection asked, boolean named) {
        return asked.earlier()
                .map(old -> found(
                        new Seen(asked, old)
                                .waiting(looking(asked, "What you see is from " + age(old) + "; asking Alloy anew…")),
                        named))
                .orElseGet(() -> CompletableFuture.completedFuture(waiting(asked)));
    }

    private String age(Survey old) {
        return DisplayTime.of(old.decision().decidedAt(), parts.clock().instant())
                .full();
    }

    private static Waiting looking(AskedConnection asked, String doing) {
        return Waiting.on(doing, asked.answers().looks().progress(asked.connector()));
    }

    CompletableFuture<AskedConnection> asked(Context request, QueryParameters query, String under) {
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        Optional<Job> run = query.text("run").flatMap(parts.runs()::find);
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Connection" + under, answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.name(connector)
                        .thenApply(app -> new AskedConnection(
                                answers,
                                connector,
                                app,
                                id,
                                frame.about(PageParts.subject(answers, connector, app)),
                                run)));
    }

    CompletableFuture<Optional<CachedDecision>> look(AskedConnection asked) {
        long patience =
                asked.earlier().isPresent() ? MainPageController.PATIENCE_WITH_OLD_MILLIS : Workers.PATIENCE_MILLIS;
        return asked.answers()
                .looks()
                .ask(
                        asked.connector(),
                        parts.health().remembering(asked.answers().settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), patience, TimeUnit.MILLISECONDS);
    }

    /** While the first decision is made, nothing can be said of its part in it. */
    private Reply waiting(AskedConnection asked) {
        Waiting waiting = asked.run()
                .flatMap(Job::waiting)
                .orElseGet(() -> looking(asked, "Looking at your " + asked.app() + " connections…"));
        MainPageBuilder pages = new MainPageBuilder(asked.answers(), parts, asked.connector(), asked.app());
        return parts.templates().page("MainPage", pages.undecided(asked.frame().live(true), Optional.empty(), waiting));
    }

    /** An address without a connector is looked up among all, once, and then names it. */
    private CompletableFuture<Reply> found(Seen seen, boolean named) {
        AskedConnection asked = seen.asked();
        Optional<ConnectionEntry> entry = entry(seen.survey(), asked.id());
        if (entry.isPresent()) {
            return HealthChart.of(asked, parts)
                    .thenCombine(uses(asked), (course, uses) -> page(seen, entry.get(), uses, course));
        } else if (named) {
            return CompletableFuture.completedFuture(missing(asked));
        }
        return asked.answers()
                .lists()
                .all()
                .thenApply(all -> all.overview().entries().stream()
                        .filter(each -> each.id().equals(asked.id()))
                        .findFirst()
                        .map(ConnectionEntry::connection)
                        .flatMap(Connection::connector)
                        .filter(connector -> !connector.equals(asked.connector()))
                        .map(connector -> Reply.seeOther("/connections/" + asked.id() + "?connector=" + connector))
                        .orElseGet(() -> missing(asked)));
    }

    static Optional<ConnectionEntry> entry(Survey survey, ConnectionId id) {
        return survey.decision().candidates().stream()
                .map(Candidate::entry)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> survey.overview().entries().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private Reply missing(AskedConnection asked) {
        return failures.page(
                asked.frame(),
                Failure.of(
                        ErrorCode.UNKNOWN_CONNECTION,
                        "no list of " + asked.answers().settings().owner() + " shows " + asked.id()
                                + ", and it is not pinned: it was deleted, or it belongs to another owner",
                        NextStep.run(CommandName.VERIFY.with(asked.id()), "tries it all the same")),
                Optional.empty());
    }

    /** Where the project names it; empty if that takes longer than a page should. */
    private CompletableFuture<Optional<List<String>>> uses(AskedConnection asked) {
        return asked.answers()
                .workers()
                .ask(() -> ConnectionPage.places(
                        asked.answers().core().tidying().uses(asked.connector(), Set.of(asked.id()))))
                .thenApply(Optional::of)
                .exceptionally(busy -> Optional.empty())
                .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Reply page(Seen seen, ConnectionEntry entry, Optional<List<String>> uses, Optional<HealthChart> course) {
        AskedConnection asked = seen.asked();
        Instant now = parts.clock().instant();
        ConnectionTable.Known known = new ConnectionTable.Known(asked.answers(), parts);
        List<Health> tests = parts.health().tests(asked.answers().settings(), entry.id());
        return parts.templates()
                .page(
                        "ConnectionPage",
                        new ConnectionPage(
                                asked.frame()
                                        .titled(ConnectionPage.name(entry))
                                        .live(seen.waiting().isPresent()),
                                asked.connector().value(),
                                asked.app(),
                                asked.query(),
                                entry.id().value(),
                                ConnectionPage.name(entry),
                                Badge.of(known.health(entry)),
                                ConnectionPage.marks(entry),
                                entry.pinned(),
                                entry.isRetired(),
                                entry.marking(),
                                ConnectionPage.verdict(seen.survey(), entry),
                                ConnectionPage.facts(
                                        tests.isEmpty() ? entry : entry.with(tests.get(0)), known.account(entry), now),
                                tests.stream()
                                        .map(test -> ConnectionPage.Trial.of(test, now))
                                        .toList(),
                                course,
                                uses,
                                parts.twins()
                                        .of(asked.answers().settings(), entry.id())
                                        .map(group -> ConnectionPage.Twins.of(group, entry, now)),
                                Snippets.of(asked.answers().settings(), asked.connector(), entry.id()),
                                seen.notice(),
                                seen.waiting()));
    }
}
