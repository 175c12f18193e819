package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
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
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.selection.Survey;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The main page: which connections there are, which one to use, and why. */
public final class MainPageController {

    private static final String[] PARAMETERS = Stream.concat(Stream.of("connector", "run"), Stream.of(ListQuery.NAMES))
            .toArray(String[]::new);

    /** The same, if it has an older answer to show meanwhile. */
    public static final long PATIENCE_WITH_OLD_MILLIS = 400;

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    public MainPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/", failures.telling(this::main)));
    }

    private CompletableFuture<Reply> main(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), PARAMETERS);
        ListQuery part = ListQuery.of(query::text);
        Optional<Job> run = query.text("run").flatMap(parts.runs()::find);
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Connections", answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> seen(answers, connector)
                        .thenCombine(
                                answers.name(connector),
                                (look, name) -> new Scene(
                                                answers,
                                                connector,
                                                name,
                                                frame.about(PageParts.subject(answers, connector, name)),
                                                new Wish(part, run))
                                        .page(look)));
    }

    /** The look at the connections; empty if it takes longer than a page should. */
    private CompletableFuture<Optional<CachedDecision>> seen(ProjectAnswers answers, ConnectorId connector) {
        boolean old = answers.looks().earlier(connector).isPresent();
        return answers.looks()
                .ask(connector, parts.health().remembering(answers.settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(
                        Optional.empty(),
                        old ? PATIENCE_WITH_OLD_MILLIS : Workers.PATIENCE_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** Which part of the list is asked for, and what was asked for before. */
    private record Wish(ListQuery part, Optional<Job> run) {}

    /** One request, as far as it is known before Alloy has answered. */
    private final class Scene {

        private final ProjectAnswers answers;
        private final ConnectorId connector;
        private final String name;
        private final PageFrame frame;
        private final Wish wish;
        private final MainPageBuilder pages;
        private final Instant now;

        Scene(ProjectAnswers answers, ConnectorId connector, String name, PageFrame frame, Wish wish) {
            this.answers = answers;
            this.connector = connector;
            this.name = name;
            this.frame = frame;
            this.wish = wish;
            this.now = parts.clock().instant();
            this.pages = new MainPageBuilder(answers, parts, connector, name);
        }

        Reply page(Optional<CachedDecision> look) {
            return look.map(seen -> seen.surveyed(survey -> decided(survey, notice(), waiting()), this::failed))
                    .orElseGet(this::undecided);
        }

        private Reply decided(Survey survey, Optional<FlashMessage> notice, Optional<Waiting> waiting) {
            return parts.templates()
                    .page("MainPage", pages.of(frame.live(waiting.isPresent()), survey, wish.part(), notice, waiting));
        }

        /** What was known before stays, if what has failed now may work again by itself. */
        private Reply failed(Failure failure) {
            String here = wish.part().href(pages.query());
            return earlier()
                    .filter(survey -> failure.isPassing())
                    .map(survey -> decided(survey, Optional.of(failed(failure, survey, here)), waiting()))
                    .orElseGet(() -> failures.page(frame, failure, Optional.of(here)));
        }

        private FlashMessage failed(Failure failure, Survey old, String here) {
            return FlashMessage.of(failure, now)
                    .with("What you see is from " + age(old) + ".", new Onward("Try again", here));
        }

        private Reply undecided() {
            return earlier()
                    .map(survey -> decided(survey, notice(), waiting().or(() -> Optional.of(lookingAnew(survey)))))
                    .orElseGet(() -> parts.templates()
                            .page(
                                    "MainPage",
                                    pages.undecided(
                                            frame.live(true),
                                            notice(),
                                            looking("Looking at your " + name + " connections…"))));
        }

        private Waiting lookingAnew(Survey old) {
            return looking("What you see is from " + age(old) + "; asking Alloy anew…");
        }

        private Waiting looking(String doing) {
            return Waiting.on(doing, answers.looks().progress(connector));
        }

        private Optional<Waiting> waiting() {
            return wish.run().flatMap(Job::waiting);
        }

        private Optional<Survey> earlier() {
            return answers.looks().earlier(connector);
        }

        private String age(Survey old) {
            return DisplayTime.of(old.decision().decidedAt(), now).full();
        }

        private Optional<FlashMessage> notice() {
            return wish.run().flatMap(Job::outcome).map(told -> told.at(now));
        }
    }
}
