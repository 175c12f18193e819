package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.list.MainPageBuilder;
import io.github.alloyconnections.adapter.web.page.part.ConnectionRow;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.question.CachedDecision;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Connecting from the pages: first a look at what works already, and only then, on purpose, something new. */
public final class ConnectPageController {

    private static final String DATA = "data.";

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /**
     * What is there before something new is made.
     *
     * @param row what works already
     * @param several whether more than one does, and a person must choose
     * @param open attempts that may still bring a connection
     * @param click what makes a second click on the same button the same attempt
     */
    public record ConnectPage(
            PageFrame frame,
            String connector,
            Optional<ConnectionRow> row,
            boolean several,
            String reason,
            boolean verified,
            List<OpenAttempt> open,
            String click) {}

    /** What can be connected; {@code own} is the project's own connector. */
    public record ChoicePage(PageFrame frame, String own, List<Connector> connectors) {}

    /** An attempt that may still bring a connection. */
    public record OpenAttempt(String id, DisplayTime began, String state) {

        static OpenAttempt of(Attempt attempt, Instant now) {
            return new OpenAttempt(
                    attempt.id().value(), DisplayTime.of(attempt.startedAt(), now), AttemptPage.words(attempt.state()));
        }
    }

    public ConnectPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/connect", failures.telling(this::offer)),
                Route.get("/connect/new", failures.telling(this::ask)),
                Route.form("/connect", failures.telling(this::lookFirst)),
                Route.form("/connect/new", failures.telling(this::begin)));
    }

    /** The first step: if something works already it is offered, else the attempt begins at once. */
    private CompletableFuture<Reply> lookFirst(Context request) {
        Form form = Form.readLong(request, parts.tokens(), "connector", "auth", "click", "asked", DATA);
        ProjectAnswers answers = project.answers();
        ConsentStep leaving = leaving(request, answers, form);
        return answers.connector(form.text("connector"))
                .thenCompose(connector -> look(answers, connector)
                        .thenCompose(look -> look.match(
                                decision -> decision.chosen().isPresent() || decision.outcome() == Outcome.AMBIGUOUS
                                        ? CompletableFuture.completedFuture(
                                                Reply.seeOther("/connect?connector=" + connector))
                                        : leaving.to(connector),
                                failure -> CompletableFuture.completedFuture(failures.page(
                                        leaving.frame(), failure, Optional.of("/connect?connector=" + connector))))));
    }

    /** The offer to use what works already, and the second, deliberate step. */
    private CompletableFuture<Reply> offer(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Connect", answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> look(answers, connector)
                        .thenApply(look -> look.match(
                                decision -> offer(answers, connector, frame, decision),
                                failure -> failures.page(
                                        frame, failure, Optional.of("/connect?connector=" + connector)))));
    }

    private Reply offer(ProjectAnswers answers, ConnectorId connector, PageFrame frame, Decision decision) {
        MainPageBuilder pages = new MainPageBuilder(answers, parts, connector, answers.nameIfKnown(connector));
        return parts.templates()
                .page(
                        "ConnectPage",
                        new ConnectPage(
                                frame,
                                connector.value(),
                                pages.chosen(decision),
                                decision.outcome() == Outcome.AMBIGUOUS,
                                decision.reason(),
                                decision.verified(),
                                open(answers, connector),
                                AskingPages.click()));
    }

    private CompletableFuture<Reply> begin(Context request) {
        Form form = Form.readLong(request, parts.tokens(), "connector", "auth", "click", "asked", DATA);
        ProjectAnswers answers = project.answers();
        ConsentStep leaving = leaving(request, answers, form);
        return answers.connector(form.text("connector")).thenCompose(leaving::to);
    }

    /** What is to be connected, how, and with what: asked in this order, as far as it is not said in the address. */
    private CompletableFuture<Reply> ask(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "auth");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Connect", answers.notices());
        if (query.text("connector").isEmpty()) {
            return answers.catalogue(Freshness.USUAL)
                    .thenApply(offer -> parts.templates()
                            .page(
                                    "ChoicePage",
                                    new ChoicePage(
                                            frame,
                                            answers.settings().connector().value(),
                                            offer.connectors())));
        }
        Answers said = new Answers(query.text("auth"), Optional.empty(), Map.of());
        ConsentStep.Wish wish = new ConsentStep.Wish(
                AttemptRoutes.Beginning.of(request, answers, Optional.empty()), said, false, Optional.empty());
        ConsentStep step = new ConsentStep(parts.templates(), frame, wish, request);
        return answers.connector(query.text("connector")).thenCompose(step::first);
    }

    private CompletableFuture<CachedDecision> look(ProjectAnswers answers, ConnectorId connector) {
        return answers.looks().ask(connector, parts.health().remembering(answers.settings()));
    }

    private List<OpenAttempt> open(ProjectAnswers answers, ConnectorId connector) {
        return answers.core().connecting().attempts().stream()
                .filter(attempt ->
                        attempt.connector().equals(connector) && attempt.state().isSeeking())
                .limit(5)
                .map(attempt -> OpenAttempt.of(attempt, parts.clock().instant()))
                .toList();
    }

    /** What a form says of the connector's questions; it may hold secrets. */
    private static Answers answered(Form form) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        form.under(DATA).forEach((name, text) -> inputs.put(name, JsonValue.of(text)));
        return new Answers(form.text("auth"), Optional.empty(), inputs);
    }

    private ConsentStep leaving(Context request, ProjectAnswers answers, Form form) {
        PageFrame frame = parts.frame(request, "Connect", answers);
        // The browser's own name keeps one browser's click apart from another's.
        Optional<String> click = form.text("click").map(text -> parts.tokens().session(request) + " " + text);
        ConsentStep.Wish wish = new ConsentStep.Wish(
                AttemptRoutes.Beginning.of(request, answers, Optional.empty()),
                answered(form),
                form.text("asked").isPresent(),
                click);
        return new ConsentStep(parts.templates(), frame, wish, request);
    }
}
