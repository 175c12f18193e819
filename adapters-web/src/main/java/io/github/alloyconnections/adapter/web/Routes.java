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
import io.github.alloyconnections.adapter.web.page.connect.ConnectPageController;
import io.github.alloyconnections.adapter.web.page.connect.ConnectorPageController;
import io.github.alloyconnections.adapter.web.page.connection.ConnectionPageController;
import io.github.alloyconnections.adapter.web.page.connection.MarkPageController;
import io.github.alloyconnections.adapter.web.page.connection.PinPageController;
import io.github.alloyconnections.adapter.web.page.connection.PrunePageController;
import io.github.alloyconnections.adapter.web.page.connection.TwinPageController;
import io.github.alloyconnections.adapter.web.page.list.ChangePageController;
import io.github.alloyconnections.adapter.web.page.list.MainPageController;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.project.HistoryPageController;
import io.github.alloyconnections.adapter.web.page.project.ProjectPageController;
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
        routes.addAll(new MainPageController(project, parts, failures).routes());
        routes.addAll(new ChangePageController(project, parts, failures).routes());
        routes.addAll(new ConnectPageController(project, parts, failures).routes());
        routes.addAll(new ConnectorPageController(project, parts, failures).routes());
        routes.addAll(new TwinPageController(project, parts, failures).routes());
        ConnectionPageController connections = new ConnectionPageController(project, parts, failures);
        routes.addAll(connections.routes());
        routes.addAll(new PinPageController(connections, parts, failures).routes());
        routes.addAll(new MarkPageController(project, connections, parts, failures).routes());
        routes.addAll(new PrunePageController(project, parts, failures).routes());
        routes.addAll(new HistoryPageController(project, parts, failures).routes());
        routes.addAll(new ProjectPageController(project, parts, failures).routes());
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
