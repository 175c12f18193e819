package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.contract.json.OwnersJson;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Whose connections there are under the key. */
public final class OwnerRoutes {

    /** Where it is asked for, unless the states of many users are there. */
    public static final String PATH = "/api/users";

    /** The parameter that only this question has. */
    public static final String DEPTH = "depth";

    private final CurrentProject project;

    public OwnerRoutes(CurrentProject project) {
        this.project = project;
    }

    public List<Route> routes() {
        return List.of(Route.get(PATH, this::owners));
    }

    /** The key's own user and those that Alloy lists, looked at as closely as is asked. */
    public CompletableFuture<Reply> owners(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", DEPTH);
        Depth depth = query.text(DEPTH).map(OwnerRoutes::depth).orElse(Depth.COUNTS);
        ProjectAnswers answers = project.answers();
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.workers()
                        .ask(() -> Reply.json(
                                OwnersJson.of(answers.core().owners().owners(connector, depth, OptionalInt.empty())))));
    }

    private static Depth depth(String text) {
        return Stream.of(Depth.values())
                .filter(depth -> depth.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.usage("depth must be one of names, counts, probes"));
    }
}
