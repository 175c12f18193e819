package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.PageTemplates;
import io.github.alloyconnections.adapter.web.question.AttemptCookie;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The step from a form to the consent page. */
public final class ConsentStep {

    private final PageTemplates templates;
    private final PageFrame frame;
    private final Wish wish;
    private final Context request;

    /**
     * What the form asks for.
     *
     * @param answers what the connector wants to know
     * @param asked whether a page has asked for that already
     * @param click what makes a second click the same attempt
     */
    record Wish(AttemptRoutes.Beginning beginning, Answers answers, boolean asked, Optional<String> click) {

        /** The inputs may hold secrets. */
        @Override
        public String toString() {
            return "Wish[" + answers + "]";
        }
    }

    /** On the way to the consent page; {@code url} is a secret of this browser. */
    public record LeavingPage(PageFrame frame, String connector, URI url, String host, String attempt) {

        @Override
        public String toString() {
            return "LeavingPage[" + attempt + "]";
        }
    }

    ConsentStep(PageTemplates templates, PageFrame frame, Wish wish, Context request) {
        this.templates = templates;
        this.frame = frame;
        this.wish = wish;
        this.request = request;
    }

    PageFrame frame() {
        return frame;
    }

    CompletableFuture<Reply> to(ConnectorId connector) {
        return wish.beginning()
                .answers()
                .workers()
                .ask(() -> wish.beginning().begin(connector, Optional.empty(), wish.answers(), wish.click()))
                .thenApply(this::left)
                .exceptionallyCompose(thrown -> asked(connector, thrown));
    }

    /** Asks for what is not known yet, before anything is begun. */
    CompletableFuture<Reply> first(ConnectorId connector) {
        return ways(connector)
                .thenApply(ways -> pages(connector).first(ways, wish.answers().way()));
    }

    private CompletableFuture<List<Way>> ways(ConnectorId connector) {
        ProjectAnswers answers = wish.beginning().answers();
        return answers.workers().ask(() -> answers.core().connecting().ways(connector, Optional.empty()));
    }

    private AskingPages pages(ConnectorId connector) {
        ProjectAnswers answers = wish.beginning().answers();
        String name = answers.nameIfKnown(connector);
        return new AskingPages(templates, frame.about(PageParts.subject(answers, connector, name)), connector, name);
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

    /** A connector that wants to know more is answered on a form; what may have been made is looked for. */
    private CompletableFuture<Reply> asked(ConnectorId connector, Throwable thrown) {
        Throwable cause = ErrorResponses.bare(thrown);
        if (cause instanceof MissingInputsException missing
                && !missing.way().questions().isEmpty()) {
            return CompletableFuture.completedFuture(
                    pages(connector).gaps(missing.way(), wish.answers(), missing.gaps(), wish.asked()));
        } else if (cause instanceof WayNotChosenException several) {
            return CompletableFuture.completedFuture(
                    pages(connector).ways(several.ways(), several.wrong().map(WayNotChosenException.Wrong::word)));
        } else if (cause instanceof LostBeginningException lost) {
            AttemptCookie.add(request, lost.attempt(), wish.beginning().named());
            return CompletableFuture.completedFuture(Reply.seeOther("/attempts/" + lost.attempt()));
        } else if (cause instanceof RemoteServiceException remote
                && remote.kind() == RemoteServiceException.Kind.REFUSED_INPUT
                && wish.asked()) {
            return ways(connector).thenApply(ways -> refused(connector, ways, remote));
        }
        return CompletableFuture.failedFuture(cause);
    }

    private Reply refused(ConnectorId connector, List<Way> ways, RemoteServiceException said) {
        Optional<String> word = wish.answers().way();
        return ways.stream()
                .filter(way -> word.map(way::isCalled).orElse(ways.size() == 1))
                .findFirst()
                .map(way -> pages(connector).refused(way, wish.answers(), String.valueOf(said.getMessage())))
                .orElseThrow(() -> said);
    }
}
