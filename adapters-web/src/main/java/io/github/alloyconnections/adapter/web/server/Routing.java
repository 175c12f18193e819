package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.access.Rights;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.service.Scope;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads requests to actions, and sends what the actions answer. */
public final class Routing {

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

    private final List<Route> routes;
    private final RequestGuard gatekeeper;
    private final Failures failures;
    private final Late late;
    private final UnderWay underWay;

    /**
     * How answers that take a while are sent.
     *
     * @param senders their threads: the workers must not wait for a caller that reads slowly
     * @param patience how long a caller waits at the most
     */
    public record Late(Executor senders, Duration patience) {}

    /** Tells whoever asked what was thrown before or beside an action. */
    public interface Failures {
        Reply tell(Context request, Throwable thrown);
    }

    public Routing(List<Route> routes, RequestGuard gatekeeper, Failures failures, Late late) {
        this.underWay = new UnderWay();
        this.routes = List.copyOf(routes);
        this.gatekeeper = gatekeeper;
        this.failures = failures;
        this.late = late;
    }

    /** What waits for an answer. */
    public UnderWay underWay() {
        return underWay;
    }

    public void registerIn(JavalinConfig server) {
        RoutesConfig config = server.routes;
        config.before(request -> gatekeeper.admit(request, routed(request, server.unsafe.internalRouter)));
        for (Route route : routes) {
            add(config, route);
            if (route.method().equals(HandlerType.GET)) {
                add(config, route.under(HandlerType.HEAD));
            }
        }
        methodsByPath().forEach((path, methods) -> add(config, options(path, methods)));
        config.exception(Exception.class, (thrown, request) -> send(request, failures.tell(request, thrown)));
        config.exception(
                HttpResponseException.class, (thrown, request) -> send(request, failures.tell(request, thrown)));
    }

    private void add(RoutesConfig config, Route route) {
        config.addEndpoint(Endpoint.create(route.method(), route.path())
                .addMetadata(route)
                .handler(request -> serve(route, request)));
    }

    /** What the router itself is going to lead this request to. */
    private static Optional<Route> routed(Context request, InternalRouter router) {
        return Optional.ofNullable(router.findFirstHttpHandlerEntry(request.method(), request.path()))
                .map((ParsedEndpoint found) -> found.endpoint.metadata(Route.class));
    }

    private void serve(Route route, Context request) {
        RequestGuard.requireAdmitted(request, route);
        Rights.require(request, route);
        Metrics.route(request, route);
        if (!underWay.isTaking()) {
            send(request, failures.tell(request, RefusedRequestException.of(UnderWay.unanswered())));
            return;
        }
        if (route.takesJson()) {
            gatekeeper.requireJson(request);
        }
        CompletableFuture<Reply> reply = route.action().answer(request).exceptionally(ErrorResponses::reply);
        if (reply.isDone()) {
            Reply known = reply.join();
            if (!known.isStreamed()) {
                send(request, known);
            }
            return;
        }
        underWay.add(route, reply, failure -> failures.tell(request, RefusedRequestException.of(failure)));
        Reply tooSlow = ErrorResponses.reply(ErrorResponses.tooSlow());
        request.future(() -> reply.completeOnTimeout(tooSlow, late.patience().toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(answer -> send(request, answer), late.senders()));
    }

    private static void send(Context request, Reply plain) {
        Reply reply = Packing.fit(request, plain);
        request.status(reply.status());
        reply.headers().forEach(request::header);
        if (reply.body().length > 0) {
            request.contentType(reply.contentType());
            request.res().setContentLength(reply.body().length);
            if (!request.method().equals(HandlerType.HEAD)) {
                write(request, reply.body());
            }
        }
    }

    private static void write(Context request, byte[] body) {
        try {
            request.res().getOutputStream().write(body);
        } catch (IOException e) {
            LOG.debug("a caller went away before the answer was sent");
        }
    }

    private static Route options(String path, String methods) {
        return new Route(
                HandlerType.OPTIONS,
                path,
                request -> CompletableFuture.completedFuture(allowed(request, methods)),
                EnumSet.of(Route.Trait.ASKS),
                Optional.of(Scope.READ));
    }

    private static Reply allowed(Context request, String methods) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Allow", methods));
        if (request.res().containsHeader("Access-Control-Allow-Origin")) {
            headers.put("Access-Control-Allow-Methods", methods);
            headers.put(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Idempotency-Key, Mcp-Protocol-Version");
            headers.put("Access-Control-Max-Age", "600");
        }
        return Reply.empty(headers);
    }

    private Map<String, String> methodsByPath() {
        Map<String, TreeSet<String>> methods = new LinkedHashMap<>();
        for (Route route : routes) {
            TreeSet<String> here = methods.computeIfAbsent(route.path(), path -> new TreeSet<>(List.of("OPTIONS")));
            here.add(route.method().name());
            if (route.method().equals(HandlerType.GET)) {
                here.add("HEAD");
            }
        }
        return methods.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
    }
}
