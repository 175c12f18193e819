package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Survey;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The main page: which connections there are, which one to use, and why. */
final class MainRoutes {

    /** How long a page waits for its answer before it says that it waits. */
    static final long PATIENCE_MILLIS = 1_200;

    private static final String[] PARAMETERS = Stream.concat(Stream.of("connector", "run"), Stream.of(ListQuery.NAMES))
            .toArray(String[]::new);

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
        QueryParameters query = QueryParameters.parse(request.queryString(), PARAMETERS);
        ListQuery part = ListQuery.of(query::text);
        Optional<Run> run = query.text("run").flatMap(parts.runs()::find);
        ProjectAnswers answers = project.answers();
        Frame frame = parts.frame(request, "Connections", answers);
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
    private CompletableFuture<Optional<Look>> seen(ProjectAnswers answers, ConnectorId connector) {
        return answers.looks()
                .ask(connector, parts.health().remembering(answers.settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Which part of the list is asked for, and what was asked for before. */
    private record Wish(ListQuery part, Optional<Run> run) {}

    /** One request, as far as it is known before Alloy has answered. */
    private final class Scene {

        private final ProjectAnswers answers;
        private final ConnectorId connector;
        private final String name;
        private final Frame frame;
        private final Wish wish;
        private final MainPages pages;

        Scene(ProjectAnswers answers, ConnectorId connector, String name, Frame frame, Wish wish) {
            this.answers = answers;
            this.connector = connector;
            this.name = name;
            this.frame = frame;
            this.wish = wish;
            this.pages = new MainPages(answers, parts, connector, name);
        }

        Reply page(Optional<Look> look) {
            return look.map(seen -> seen.surveyed(
                            this::decided,
                            failure -> failures.page(
                                    frame, failure, Optional.of(wish.part().href(pages.query())))))
                    .orElseGet(this::undecided);
        }

        private Reply decided(Survey survey) {
            Optional<Waiting> waiting = wish.run()
                    .filter(Run::isUnderWay)
                    .map(under ->
                            Waiting.on(under.task().doing(), under.progress().count()));
            return parts.templates()
                    .page(
                            "MainPage",
                            pages.of(frame.live(waiting.isPresent()), survey, wish.part(), notice(), waiting));
        }

        private Reply undecided() {
            Waiting waiting = Waiting.on(
                    "Looking at your " + name + " connections…", answers.looks().progress(connector));
            return parts.templates().page("MainPage", pages.undecided(frame.live(true), notice(), waiting));
        }

        private Optional<Notice> notice() {
            return wish.run().flatMap(Run::outcome);
        }
    }
}
