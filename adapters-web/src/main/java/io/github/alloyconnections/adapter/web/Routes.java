package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.api.ActionRoutes;
import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.api.ConnectionRoutes;
import io.github.alloyconnections.adapter.web.api.DecisionRoutes;
import io.github.alloyconnections.adapter.web.api.MarkRoutes;
import io.github.alloyconnections.adapter.web.api.RetirementRoutes;
import io.github.alloyconnections.adapter.web.api.StatusRoutes;
import io.github.alloyconnections.adapter.web.api.TidyingRoutes;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.connect.ConnectRoutes;
import io.github.alloyconnections.adapter.web.page.connect.ConnectorRoutes;
import io.github.alloyconnections.adapter.web.page.connection.ConnectionPages;
import io.github.alloyconnections.adapter.web.page.connection.MarkPages;
import io.github.alloyconnections.adapter.web.page.connection.PinPages;
import io.github.alloyconnections.adapter.web.page.connection.PrunePages;
import io.github.alloyconnections.adapter.web.page.connection.TwinPages;
import io.github.alloyconnections.adapter.web.page.list.ChangeRoutes;
import io.github.alloyconnections.adapter.web.page.list.MainRoutes;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.project.HistoryPages;
import io.github.alloyconnections.adapter.web.page.project.ProjectPages;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.server.Assets;
import java.util.ArrayList;
import java.util.List;

/** What is answered over the core, for people and for programs. */
final class Routes {

    private Routes() {}

    /** The routes for people. */
    static List<Route> forPeople(CurrentProject project, PageParts parts, FailurePages failures) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new MainRoutes(project, parts, failures).routes());
        routes.addAll(new ChangeRoutes(project, parts, failures).routes());
        routes.addAll(new ConnectRoutes(project, parts, failures).routes());
        routes.addAll(new ConnectorRoutes(project, parts, failures).routes());
        routes.addAll(new TwinPages(project, parts, failures).routes());
        ConnectionPages connections = new ConnectionPages(project, parts, failures);
        routes.addAll(connections.routes());
        routes.addAll(new PinPages(connections, parts, failures).routes());
        routes.addAll(new MarkPages(project, connections, parts, failures).routes());
        routes.addAll(new PrunePages(project, parts, failures).routes());
        routes.addAll(new HistoryPages(project, parts, failures).routes());
        routes.addAll(new ProjectPages(project, parts, failures).routes());
        routes.addAll(Assets.routes());
        return routes;
    }

    /** Every route for programs. */
    static List<Route> forPrograms(CurrentProject project, FollowedAttempts followed, StatusRoutes status) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new ConnectionRoutes(project).routes());
        routes.addAll(new DecisionRoutes(project).routes());
        routes.addAll(new TidyingRoutes(project).routes());
        routes.addAll(new RetirementRoutes(project).routes());
        routes.addAll(new MarkRoutes(project).routes());
        routes.addAll(new ActionRoutes(project).routes());
        routes.addAll(new AttemptRoutes(project, followed).routes());
        routes.addAll(status.routes());
        return routes;
    }
}
