package io.github.alloyconnections.adapter.web.page.part;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.question.KnownHealth;
import io.github.alloyconnections.adapter.web.question.KnownTwins;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.CsrfTokens;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What all pages are made with.
 *
 * @param near whether only browsers on this machine can reach the server
 */
public record PageParts(
        PageTemplates templates,
        CsrfTokens tokens,
        KnownHealth health,
        KnownTwins twins,
        Jobs runs,
        Clock clock,
        boolean near) {

    public static PageParts with(Clock clock, Ticker ticker, boolean near) {
        return new PageParts(
                new PageTemplates(),
                new CsrfTokens(),
                new KnownHealth(ticker),
                new KnownTwins(ticker),
                new Jobs(ticker, clock),
                clock,
                near);
    }

    /** The frame of a page that knows nothing of the project. */
    public PageFrame frame(Context request, String title, List<String> notices) {
        return new PageFrame(
                title,
                tokens.issue(request),
                notices,
                false,
                Access.isSignedIn(request),
                request.path(),
                Optional.empty());
    }

    /** The frame of a page of this project, about its own connector. */
    public PageFrame frame(Context request, String title, ProjectAnswers answers) {
        ConnectorId own = answers.settings().connector();
        return frame(request, title, answers.notices()).about(subject(answers, own, answers.nameIfKnown(own)));
    }

    /** What a page about this connector is about. */
    public static PageFrame.Subject subject(ProjectAnswers answers, ConnectorId connector, String name) {
        String query = connector.equals(answers.settings().connector()) ? "" : "?connector=" + connector;
        return new PageFrame.Subject(name, answers.settings().owner().toString(), query);
    }
}
