package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
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
     * @param inputs what the connector wants to know
     * @param click what makes a second click the same attempt
     */
    record Wish(AttemptRoutes.Beginning beginning, Map<String, String> inputs, Optional<String> click) {

        /** The inputs may hold secrets. */
        @Override
        public String toString() {
            return "Wish[inputs=" + inputs.keySet() + "]";
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
                .ask(() -> wish.beginning().begin(connector, Optional.empty(), wish.inputs(), wish.click()))
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
                    String.valueOf(missing.getMessage()),
                    missing.missing(),
                    ConnectRoutes.click());
            return templates.page(400, "InputsPage", page, Map.of());
        }
        throw new CompletionException(cause);
    }
}
