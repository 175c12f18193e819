package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.port.driving.OpenProject;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON API over the core, as a server that was started and listens. */
public final class WebAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebAdapter.class);

    private final Javalin server;
    private final Workers workers;
    private final URI address;

    private WebAdapter(Javalin server, Workers workers, URI address) {
        this.server = server;
        this.workers = workers;
        this.address = address;
    }

    /**
     * Starts the server.
     *
     * @param project the project as its files are now; asked for every request, so it must be cheap, and must hand out
     *     another instance as soon as the files say something else
     * @throws UncheckedIOException around a {@link BindException} if the port cannot be had
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if the host can be reached from other
     *     machines
     */
    public static WebAdapter start(WebOptions options, Supplier<OpenProject> project, Clock clock) {
        return start(options, project, new Surroundings(clock, Ticker.systemTicker(), Limits.standard()));
    }

    /** What tests replace. */
    record Surroundings(Clock clock, Ticker ticker, Limits limits) {}

    static WebAdapter start(WebOptions options, Supplier<OpenProject> project, Surroundings surroundings) {
        InetAddress bound = options.address();
        Workers workers = new Workers();
        CurrentProject current = new CurrentProject(project, workers, surroundings.ticker());
        JettySetup jetty = new JettySetup(bound.getHostAddress(), options.port(), surroundings.limits());
        Routing routing = new Routing(
                routes(current, options.version(), surroundings.clock()),
                new Gatekeeper(options.host(), current),
                jetty.threads(),
                surroundings.limits().answer());
        Javalin server = Javalin.create(config -> {
            jetty.applyTo(config);
            routing.registerIn(config.routes);
        });
        listen(server, workers, options);
        return new WebAdapter(server, workers, address(options.host(), server.port()));
    }

    /** Every route there is. */
    static List<Route> routes(CurrentProject project, String version, Clock clock) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new ConnectionRoutes(project).routes());
        routes.addAll(new DecisionRoutes(project).routes());
        routes.addAll(new TidyingRoutes(project).routes());
        routes.addAll(new ActionRoutes(project).routes());
        routes.addAll(new StatusRoutes(project, version, clock).routes());
        return routes;
    }

    private static void listen(Javalin server, Workers workers, WebOptions options) {
        try {
            server.start();
        } catch (JavalinBindException e) {
            workers.close();
            end(server);
            BindException cause = new BindException("cannot listen on " + Origins.bracketed(options.host()) + ":"
                    + options.port() + ": the port is taken, or may not be used by this user; choose another port");
            cause.initCause(e);
            throw new UncheckedIOException(cause.getMessage(), cause);
        }
    }

    private static URI address(String host, int port) {
        return URI.create("http://" + Origins.bracketed(host) + ":" + port);
    }

    /** Where the server can be reached. */
    public URI address() {
        return address;
    }

    /** Ends the server within two seconds; requests under way get half of that to be answered. */
    @Override
    public void close() {
        end(server);
        workers.close();
    }

    private static void end(Javalin server) {
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.debug("requests were under way when the server ended");
        }
    }
}
