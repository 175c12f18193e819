package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.ConnectionLists;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ListPage;
import io.github.alloyconnections.adapter.web.question.ListView;
import io.github.alloyconnections.adapter.web.question.NamedAccount;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.ConnectionJson;
import io.github.alloyconnections.contract.json.VerifyJson;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which connections there are, and whether they work. */
public final class ConnectionRoutes {

    private final CurrentProject project;

    public ConnectionRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/connections", this::list),
                Route.get("/api/connections/{id}", this::one),
                Route.post("/api/connections/{id}/verify", this::verify).asking(),
                Route.get("/api/connectors", this::connectors));
    }

    private CompletableFuture<Reply> list(Context request) {
        QueryParameters query =
                QueryParameters.parse(request.queryString(), "connector", "probe", "account", "limit", "cursor");
        ListPage.Wish wish = ListPage.Wish.of(query);
        boolean probe = query.flag("probe");
        Freshness wanted = Freshness.of(request);
        NamedAccount account = new NamedAccount(query.text("account"));
        ProjectAnswers answers = project.answers();
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> probe
                        ? answers.lists().probed(connector, account, wanted)
                        : answers.lists().of(connector, account, wanted))
                .thenApply(list -> wish.equals(ListPage.Wish.all())
                        ? list.reply()
                        : list.reply()
                                .like(Reply.json(ListView.of(list.overview(), wish))
                                        .tagged()));
    }

    private CompletableFuture<Reply> one(Context request) {
        boolean probe = QueryParameters.parse(request.queryString(), "probe").flag("probe");
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        ProjectAnswers answers = project.answers();
        return find(answers, id)
                .thenApply(found -> found.orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.UNKNOWN_CONNECTION, "no connection of this id is listed or pinned")))
                .thenCompose(entry -> probe
                        ? answers.workers().ask(() -> Reply.json(ConnectionView.tried(tried(answers, entry))))
                        : CompletableFuture.completedFuture(Reply.json(ConnectionView.of(entry))));
    }

    private static ConnectionEntry tried(ProjectAnswers answers, ConnectionEntry entry) {
        ConnectorId connector =
                entry.connection().connector().orElse(answers.settings().connector());
        return verify(answers, connector, entry.id()).entries().stream()
                .findFirst()
                .orElse(entry);
    }

    /** Probes one connection, listed or not; never answered from earlier answers. */
    private CompletableFuture<Reply> verify(Context request) {
        QueryParameters.parse(request.queryString());
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        Optional<String> named = Optional.ofNullable(JsonBody.verify(request).connector());
        ProjectAnswers answers = project.answers();
        return connectorOf(answers, id, named)
                .thenCompose(connector -> answers.workers().ask(() -> verified(answers, connector, id)));
    }

    private static Reply verified(ProjectAnswers answers, ConnectorId connector, ConnectionId id) {
        return Reply.json(VerifyJson.of(verify(answers, connector, id)));
    }

    private static ConnectionOverview verify(ProjectAnswers answers, ConnectorId connector, ConnectionId id) {
        return answers.core().verifying().verify(connector, List.of(id), Optional.empty(), ProbeListener.none());
    }

    private CompletableFuture<Reply> connectors(Context request) {
        QueryParameters.parse(request.queryString());
        return project.answers().catalogue(Freshness.of(request)).thenApply(ProjectAnswers.Offer::reply);
    }

    private static CompletableFuture<ConnectorId> connectorOf(
            ProjectAnswers answers, ConnectionId id, Optional<String> named) {
        if (named.isPresent()) {
            return answers.connector(named);
        }
        return find(answers, id)
                .thenApply(found -> found.map(ConnectionEntry::connection)
                        .flatMap(Connection::connector)
                        .orElse(answers.settings().connector()));
    }

    /** Looks among the project's own connector first, then among all. */
    private static CompletableFuture<Optional<ConnectionEntry>> find(ProjectAnswers answers, ConnectionId id) {
        ConnectorId own = answers.settings().connector();
        return answers.lists().of(own).thenCompose(list -> {
            Optional<ConnectionEntry> here = among(list, id);
            return here.isPresent() ? CompletableFuture.completedFuture(here) : findElsewhere(answers, id);
        });
    }

    /** The list of all tells the connector; that connector's own list tells the pin as it is now. */
    private static CompletableFuture<Optional<ConnectionEntry>> findElsewhere(ProjectAnswers answers, ConnectionId id) {
        return answers.lists().all().thenCompose(all -> {
            Optional<ConnectionEntry> found = among(all, id);
            Optional<ConnectorId> connector =
                    found.map(ConnectionEntry::connection).flatMap(Connection::connector);
            return connector
                    .map(there -> answers.lists()
                            .of(there)
                            .thenApply(list -> among(list, id).or(() -> found)))
                    .orElseGet(() -> CompletableFuture.completedFuture(found));
        });
    }

    private static Optional<ConnectionEntry> among(ConnectionLists.Overview list, ConnectionId id) {
        return list.overview().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /** One connection, in the envelope that the demo put around it: {@code {success, connection}}. */
    record ConnectionView(boolean success, ConnectionJson connection) {

        static ConnectionView of(ConnectionEntry entry) {
            return new ConnectionView(true, ConnectionJson.of(entry));
        }

        /** The same with its health, and what that shows step by step. */
        static ConnectionView tried(ConnectionEntry entry) {
            return new ConnectionView(true, ConnectionJson.tried(entry));
        }
    }
}
