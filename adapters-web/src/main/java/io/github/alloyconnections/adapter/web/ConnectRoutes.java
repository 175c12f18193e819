package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Connecting from the pages: first a look at what works already, and only then, on purpose, something new. */
final class ConnectRoutes {

    private static final String DATA = "data.";

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /**
     * What is there before something new is made.
     *
     * @param row what works already
     * @param open attempts that may still bring a connection
     * @param click what makes a second click on the same button the same attempt
     */
    record ConnectPage(
            Frame frame, String connector, Optional<Row> row, String reason, List<OpenAttempt> open, String click) {}

    /** An attempt that may still bring a connection. */
    record OpenAttempt(String id, Moment began, String state) {

        static OpenAttempt of(Attempt attempt, Instant now) {
            return new OpenAttempt(
                    attempt.id().value(), Moment.of(attempt.startedAt(), now), AttemptPage.words(attempt.state()));
        }
    }

    /** On the way to the consent page; {@code url} is a secret of this browser. */
    record LeavingPage(Frame frame, String connector, URI url, String host, String attempt) {

        @Override
        public String toString() {
            return "LeavingPage[" + attempt + "]";
        }
    }

    /** What a connector wants to know first. */
    record InputsPage(Frame frame, String connector, String message, List<InputField> fields, String click) {}

    ConnectRoutes(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/connect", failures.telling(this::offer)),
                Route.form("/connect", failures.telling(this::lookFirst)),
                Route.form("/connect/new", failures.telling(this::begin)));
    }

    /** The first step: if something works already it is offered, else the attempt begins at once. */
    private CompletableFuture<Reply> lookFirst(Context request) {
        Form form = Form.read(request, parts.tokens(), "connector", "click", DATA);
        ProjectAnswers answers = project.answers();
        Leaving leaving = leaving(request, answers, form);
        return answers.connector(form.text("connector"))
                .thenCompose(connector -> look(answers, connector)
                        .thenCompose(look -> look.match(
                                decision -> decision.chosen().isPresent()
                                        ? CompletableFuture.completedFuture(
                                                Reply.seeOther("/connect?connector=" + connector))
                                        : leaving.to(connector),
                                failure -> CompletableFuture.completedFuture(
                                        failures.page(leaving.frame(), failure, Optional.empty())))));
    }

    /** The offer to use what works already, and the second, deliberate step. */
    private CompletableFuture<Reply> offer(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        Frame frame = parts.frame(request, "Connect", answers.notices());
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> look(answers, connector)
                        .thenApply(look -> look.match(
                                decision -> offer(answers, connector, frame, decision),
                                failure -> failures.page(
                                        frame, failure, Optional.of("/connect?connector=" + connector)))));
    }

    private Reply offer(ProjectAnswers answers, ConnectorId connector, Frame frame, Decision decision) {
        MainPages pages =
                new MainPages(answers, parts.health(), connector, parts.clock().instant());
        return parts.templates()
                .page(
                        "ConnectPage",
                        new ConnectPage(
                                frame,
                                connector.value(),
                                pages.chosen(decision),
                                decision.reason(),
                                open(answers, connector),
                                click()));
    }

    private CompletableFuture<Reply> begin(Context request) {
        Form form = Form.read(request, parts.tokens(), "connector", "click", DATA);
        ProjectAnswers answers = project.answers();
        Leaving leaving = leaving(request, answers, form);
        return answers.connector(form.text("connector")).thenCompose(leaving::to);
    }

    private CompletableFuture<Look> look(ProjectAnswers answers, ConnectorId connector) {
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

    private static String click() {
        return UUID.randomUUID().toString();
    }

    private Leaving leaving(Context request, ProjectAnswers answers, Form form) {
        Frame frame = parts.frame(request, "Connect", answers.notices());
        // The browser's own name keeps one browser's click apart from another's.
        Optional<String> click = form.text("click").map(text -> parts.tokens().session(request) + " " + text);
        return new Leaving(
                frame,
                AttemptRoutes.Beginning.of(request, answers, Optional.empty()),
                form.under(DATA),
                click,
                request);
    }

    /** The step from a form to the consent page. */
    private final class Leaving {

        private final Frame frame;
        private final AttemptRoutes.Beginning beginning;
        private final Map<String, String> inputs;
        private final Optional<String> click;
        private final Context request;

        Leaving(
                Frame frame,
                AttemptRoutes.Beginning beginning,
                Map<String, String> inputs,
                Optional<String> click,
                Context request) {
            this.frame = frame;
            this.beginning = beginning;
            this.inputs = inputs;
            this.click = click;
            this.request = request;
        }

        Frame frame() {
            return frame;
        }

        CompletableFuture<Reply> to(ConnectorId connector) {
            return beginning
                    .answers()
                    .workers()
                    .ask(() -> beginning.begin(connector, Optional.empty(), inputs, click))
                    .thenApply(this::left)
                    .exceptionally(thrown -> asked(connector, thrown));
        }

        private Reply left(Started started) {
            AttemptCookie.add(request, started.attempt().id());
            return started.match(this::consent, made -> Reply.seeOther("/attempts/" + made.id()));
        }

        private Reply consent(Attempt attempt, OAuthUrl url) {
            URI address = url.reveal();
            LeavingPage page = new LeavingPage(
                    frame,
                    attempt.connector().value(),
                    address,
                    String.valueOf(address.getAuthority()),
                    attempt.id().value());
            return parts.templates().page("LeavingPage", page);
        }

        /** A connector that wants to know more is answered on a form. */
        private Reply asked(ConnectorId connector, Throwable thrown) {
            Throwable cause =
                    thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            if (cause instanceof MissingInputsException missing
                    && !missing.missing().isEmpty()) {
                InputsPage page = new InputsPage(
                        frame, connector.value(), String.valueOf(missing.getMessage()), missing.missing(), click());
                return parts.templates().page(400, "InputsPage", page, Map.of());
            }
            throw new CompletionException(cause);
        }
    }
}
