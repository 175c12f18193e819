package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The main page: which connections there are, which one to use, and why. */
final class MainRoutes {

    /** How long a page waits for its answer before it says that it waits. */
    static final long PATIENCE_MILLIS = 1_200;

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
        return answers.looks()
                .ask(connector, parts.health().remembering(answers.settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One request, as far as it is known before Alloy has answered. */
    private final class Scene {

        private final ProjectAnswers answers;
        private final ConnectorId connector;
        private final Frame frame;
        private final Optional<Run> run;
        private final MainPages pages;

        Scene(ProjectAnswers answers, ConnectorId connector, Frame frame, Optional<Run> run) {
            this.answers = answers;
            this.connector = connector;
            this.frame = frame;
            this.run = run;
            this.pages = new MainPages(
                    answers, parts.health(), connector, parts.clock().instant());
        }

        Reply page(Optional<Look> look) {
            return look.map(seen -> seen.match(
                            this::decided, failure -> failures.page(frame, failure, Optional.of("/" + pages.query()))))
                    .orElseGet(this::undecided);
        }

        private Reply decided(Decision decision) {
            Optional<Waiting> waiting = run.filter(Run::isUnderWay)
                    .map(under ->
                            Waiting.on(under.task().doing(), under.progress().count()));
            return parts.templates()
                    .page("MainPage", pages.of(frame.live(waiting.isPresent()), decision, notice(), waiting));
        }

        private Reply undecided() {
            Waiting waiting = Waiting.on(
                    "Looking at your " + connector + " connections…",
                    answers.looks().progress(connector));
            return parts.templates().page("MainPage", pages.undecided(frame.live(true), notice(), waiting));
        }

        private Optional<Notice> notice() {
            return run.flatMap(Run::outcome);
        }
    }
}
