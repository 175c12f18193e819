package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.connection.Connector;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The page of what can be connected. */
public final class ConnectorPageController {

    private static final int MOST = 500;

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page of what can be connected; {@code own} is the project's own connector. */
    public record ConnectorsPage(PageFrame frame, String own, List<Connector> connectors, int more) {}

    public ConnectorPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/connectors", failures.telling(this::show)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Connectors", answers);
        return answers.catalogue(Freshness.USUAL).thenApply(offer -> {
            List<Connector> all = offer.connectors();
            List<Connector> shown = all.subList(0, Math.min(MOST, all.size()));
            String own = answers.settings().connector().value();
            return parts.templates()
                    .page("ConnectorsPage", new ConnectorsPage(frame, own, shown, all.size() - shown.size()));
        });
    }
}
