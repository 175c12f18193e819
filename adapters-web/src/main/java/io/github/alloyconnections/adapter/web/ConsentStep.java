package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.WayWords;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The step from a form to the consent page. */
final class ConsentStep {

    private final PageTemplates templates;
    private final Frame frame;
    private final Wish wish;
    private final Context request;

    /**
     * What the form asks for.
     *
     * @param answers what the connector wants to know
     * @param click what makes a second click the same attempt
     */
    record Wish(AttemptRoutes.Beginning beginning, Answers answers, Optional<String> click) {

        /** The inputs may hold secrets. */
        @Override
        public String toString() {
            return "Wish[" + answers + "]";
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
    record InputsPage(
            Frame frame, String connector, String auth, String message, List<InputField> fields, String click) {}

    /** A connector that can be connected in several ways. */
    record WaysPage(Frame frame, String connector, List<Choice> ways, String click) {}

    /** One of several ways. */
    record Choice(String auth, String about) {}

    ConsentStep(PageTemplates templates, Frame frame, Wish wish, Context request) {
        this.templates = templates;
        this.frame = frame;
        this.wish = wish;
        this.request = request;
    }

    Frame frame() {
        return frame;
    }

    CompletableFuture<Reply> to(ConnectorId connector) {
        return wish.beginning()
                .answers()
                .workers()
                .ask(() -> wish.beginning().begin(connector, Optional.empty(), wish.answers(), wish.click()))
                .thenApply(this::left)
                .exceptionally(thrown -> asked(connector, thrown));
    }

    private Reply left(Started started) {
        AttemptCookie.add(request, started.attempt().id(), wish.beginning().named());
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
        return templates.page("LeavingPage", page);
    }

    /** A connector that wants to know more is answered on a form. */
    private Reply asked(ConnectorId connector, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof MissingInputsException missing
                && !missing.missing().isEmpty()) {
            InputsPage page = new InputsPage(
                    frame,
                    connector.value(),
                    missing.way().authenticationType(),
                    String.valueOf(missing.getMessage()),
                    missing.way().questions(),
                    ConnectRoutes.click());
            return templates.page(400, "InputsPage", page, Map.of());
        } else if (cause instanceof WayNotChosenException several) {
            List<Choice> ways = several.ways().stream()
                    .map(way -> new Choice(way.authenticationType(), WayWords.brief(way)))
                    .toList();
            WaysPage page = new WaysPage(frame, connector.value(), ways, ConnectRoutes.click());
            return templates.page(400, "WaysPage", page, Map.of());
        }
        throw new CompletionException(cause);
    }
}
