package io.github.alloyconnections.adapter.web.service;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.api.ActionRoutes;
import io.github.alloyconnections.adapter.web.api.AttemptRoutes;
import io.github.alloyconnections.adapter.web.api.ConnectionRoutes;
import io.github.alloyconnections.adapter.web.api.DecisionRoutes;
import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a project answers for its one user, as one of many users is answered: the same routes over that user's project. */
final class OwnRoutes {

    private static final List<String> SERVED = List.of(
            "/api/decision", "/api/pin", "/api/connections", "/api/oauth/initiate", "/api/attempts", "/api/actions");

    private final CurrentProject project;
    private final Map<String, Action> actions;

    private OwnRoutes(CurrentProject project, Map<String, Action> actions) {
        this.project = project;
        this.actions = actions;
    }

    static OwnRoutes over(CurrentProject project, Ticker ticker) {
        return new OwnRoutes(
                project, routes(project, ticker).collect(Collectors.toMap(OwnRoutes::name, Route::action)));
    }

    /** What there is for each user, under the paths that a project has it. */
    static Stream<Route> routes(CurrentProject project, Ticker ticker) {
        return Stream.of(
                        new DecisionRoutes(project).routes(),
                        new ConnectionRoutes(project).routes(),
                        new AttemptRoutes(project, new FollowedAttempts(project, ticker)).routes(),
                        new ActionRoutes(project).routes())
                .flatMap(List::stream)
                .filter(route -> SERVED.stream().anyMatch(route.path()::startsWith));
    }

    CurrentProject project() {
        return project;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    /** What answers this route for the user. */
    Action action(Route route) {
        return Objects.requireNonNull(actions.get(name(route)));
    }
}
