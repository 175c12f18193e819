package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Whether the server runs, whether it is set up, and what it offers. */
public final class StatusRoutes {

    private static final int UNAVAILABLE = 503;

    private final CurrentProject project;
    private final String version;
    private final Clock clock;
    private final Supplier<CompletableFuture<Optional<Failure>>> state;
    private final OpenApiDocument reference;

    /**
     * These routes.
     *
     * @param state tells why the state of many users cannot be had, if there is one and it cannot
     */
    public StatusRoutes(
            CurrentProject project, String version, Clock clock, Supplier<CompletableFuture<Optional<Failure>>> state) {
        this.state = state;
        this.project = project;
        this.version = version;
        this.clock = clock;
        this.reference = new OpenApiDocument(version);
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/api/health", this::health).open(),
                Route.get("/api/config/check", this::configuration),
                Route.get("/health/live", this::live).open(),
                Route.get("/health/ready", this::ready),
                Route.get("/openapi.json", this::reference)));
        routes.addAll(new SchemaRoutes(reference).routes());
        return routes;
    }

    /** Takes any parameter, like the other checks: monitors like to add their own. */
    private CompletableFuture<Reply> health(Context request) {
        return now(Reply.json(new HealthView(
                true,
                "ok",
                "Alloy Connections is running",
                clock.instant().toString(),
                version,
                request.req().getLocalPort())));
    }

    private CompletableFuture<Reply> configuration(Context request) {
        try {
            return now(Reply.json(ConfigCheckView.of(project.answers().settings())));
        } catch (InvalidSettingsException e) {
            return now(Reply.json(ConfigCheckView.invalid(e.problems())));
        }
    }

    private CompletableFuture<Reply> live(Context request) {
        return now(Reply.json(new StateView("live")));
    }

    private CompletableFuture<Reply> ready(Context request) {
        return project.answers()
                .whyNotReady()
                .thenCompose(failure -> failure.isPresent() ? now(failure) : state.get())
                .thenApply(failure -> failure.map(why -> ErrorResponses.reply(why, UNAVAILABLE))
                        .orElseGet(() -> Reply.json(new StateView("ready"))));
    }

    private CompletableFuture<Reply> reference(Context request) {
        return now(reference.reply());
    }

    private static <T> CompletableFuture<T> now(T known) {
        return CompletableFuture.completedFuture(known);
    }

    /** {@code {status}}. */
    private record StateView(String status) {}

    /** That the server answers: {@code {success, status, message, timestamp, version, port}}, as the demo had it. */
    record HealthView(boolean success, String status, String message, String timestamp, String version, int port) {}
}
