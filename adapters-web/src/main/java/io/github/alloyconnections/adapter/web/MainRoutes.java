package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The main page: which connections there are, which one to use, and why. */
final class MainRoutes {

    /** How long a page waits for its answer before it says that it waits. */
    static final long PATIENCE_MILLIS = 1_200;

    /** The same, if it has an older answer to show meanwhile. */
    private static final long PATIENCE_WITH_OLD_MILLIS = 400;

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    MainRoutes(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    List<Route> routes() {
        return List.of(Route.get("/", failures.telling(this::main)));
    }

    private CompletableFuture<Reply> main(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "run");
        Optional<Run> run = query.text("run").flatMap(parts.runs()::find);
        ProjectAnswers answers = project.answers();
        Frame frame = parts.frame(request, "Connections", answers.notices());
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> seen(answers, connector)
                        .thenApply(look -> new Scene(answers, connector, frame, run).page(look)));
    }

    /** The look at the connections; empty if it takes longer than a page should. */
    private CompletableFuture<Optional<Look>> seen(ProjectAnswers answers, ConnectorId connector) {
        boolean old = answers.looks().earlier(connector).isPresent();
        return answers.looks()
                .ask(connector, parts.health().remembering(answers.settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(
                        Optional.empty(), old ? PATIENCE_WITH_OLD_MILLIS : PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One request, as far as it is known before Alloy has answered. */
    private final class Scene {

        private final ProjectAnswers answers;
        private final ConnectorId connector;
        private final Frame frame;
        private final Optional<Run> run;
        private final MainPages pages;
        private final Instant now;

        Scene(ProjectAnswers answers, ConnectorId connector, Frame frame, Optional<Run> run) {
            this.answers = answers;
            this.connector = connector;
            this.frame = frame;
            this.run = run;
            this.now = parts.clock().instant();
            this.pages = new MainPages(answers, parts.health(), connector, now);
        }

        Reply page(Optional<Look> look) {
            return look.map(seen -> seen.match(decision -> decided(decision, notice(), waiting()), this::failed))
                    .orElseGet(this::undecided);
        }

        private Reply decided(Decision decision, Optional<Notice> notice, Optional<Waiting> waiting) {
            return parts.templates()
                    .page("MainPage", pages.of(frame.live(waiting.isPresent()), decision, notice, waiting));
        }

        /** What was known before stays, if what has failed now may work again by itself. */
        private Reply failed(Failure failure) {
            String here = "/?connector=" + connector;
            return earlier()
                    .filter(decision -> Onward.isPassing(failure))
                    .map(decision -> decided(decision, Optional.of(failed(failure, decision, here)), waiting()))
                    .orElseGet(() -> failures.page(frame, failure, Optional.of(here)));
        }

        private Notice failed(Failure failure, Decision old, String here) {
            return Notice.of(failure, now)
                    .with("What you see is from " + age(old) + ".", new Onward("Try again", here));
        }

        private Reply undecided() {
            return earlier()
                    .map(decision ->
                            decided(decision, notice(), waiting().or(() -> Optional.of(lookingAnew(decision)))))
                    .orElseGet(() -> parts.templates()
                            .page(
                                    "MainPage",
                                    pages.undecided(
                                            frame.live(true),
                                            notice(),
                                            looking("Looking at your " + connector + " connections…"))));
        }

        private Waiting lookingAnew(Decision old) {
            return looking("What you see is from " + age(old) + "; asking Alloy anew…");
        }

        private Waiting looking(String doing) {
            return Waiting.on(doing, answers.looks().progress(connector));
        }

        private Optional<Waiting> waiting() {
            return run.filter(Run::isUnderWay)
                    .map(under -> Waiting.on(
                                    under.task().doing(), under.progress().count())
                            .stoppedBy(under.id()));
        }

        private Optional<Decision> earlier() {
            return answers.looks()
                    .earlier(connector)
                    .flatMap(look -> look.match(Optional::of, none -> Optional.empty()));
        }

        private String age(Decision old) {
            Moment moment = Moment.of(old.decidedAt(), now);
            return moment.utc() + ", " + moment.ago();
        }

        private Optional<Notice> notice() {
            return run.flatMap(Run::outcome).map(told -> told.at(now));
        }
    }
}
