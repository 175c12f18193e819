package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.Diffs;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What pinning a connection would change, before it is pinned. */
public final class PinPageController {

    private final ConnectionPageController connections;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page that shows it. */
    public record PinPage(
            PageFrame frame,
            String connector,
            String query,
            String id,
            String name,
            Badge health,
            String file,
            List<String> diff,
            List<String> notices) {}

    public PinPageController(ConnectionPageController connections, PageParts parts, FailurePages failures) {
        this.connections = connections;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/connections/{id}/pin", failures.telling(this::pin)));
    }

    private CompletableFuture<Reply> pin(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        return connections
                .asked(request, query, ": pin it")
                .thenCompose(asked -> connections
                        .look(asked)
                        .thenApply(look -> look.flatMap(seen -> seen.surveyed(
                                survey -> ConnectionPageController.entry(survey, asked.id()),
                                failure -> Optional.<ConnectionEntry>empty())))
                        .thenApply(entry -> pinPage(asked, entry)));
    }

    /** The file is ours to read also while Alloy cannot be asked; whether it works is found out before it is written. */
    private Reply pinPage(AskedConnection asked, Optional<ConnectionEntry> entry) {
        PinChange change = asked.answers().core().pinning().preview(asked.connector(), asked.id());
        Optional<Health> health = entry.flatMap(
                        each -> parts.health().of(asked.answers().settings(), each))
                .or(() -> parts.health().tests(asked.answers().settings(), asked.id()).stream()
                        .findFirst());
        return parts.templates()
                .page(
                        "PinPage",
                        new PinPage(
                                asked.frame(),
                                asked.connector().value(),
                                asked.query(),
                                asked.id().value(),
                                entry.map(ConnectionPage::name)
                                        .orElse(asked.id().value()),
                                Badge.of(health),
                                change.file(),
                                Diffs.changed(change),
                                change.notices()));
    }
}
