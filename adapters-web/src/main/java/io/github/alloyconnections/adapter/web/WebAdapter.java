package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.api.MountedServlet;
import io.github.alloyconnections.adapter.web.api.OwnerRoutes;
import io.github.alloyconnections.adapter.web.api.StatusRoutes;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.connect.AttemptLists;
import io.github.alloyconnections.adapter.web.page.connect.AttemptPageController;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.KeyPages;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.SignInPageController;
import io.github.alloyconnections.adapter.web.page.project.SetupPageController;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.adapter.web.server.JettySetup;
import io.github.alloyconnections.adapter.web.server.Limits;
import io.github.alloyconnections.adapter.web.server.Metrics;
import io.github.alloyconnections.adapter.web.server.Origins;
import io.github.alloyconnections.adapter.web.server.RequestGuard;
import io.github.alloyconnections.adapter.web.server.Routing;
import io.github.alloyconnections.adapter.web.service.UserRoutes;
import io.github.alloyconnections.adapter.web.tls.TlsFiles;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON API and the pages over the core, as a server that was started and listens. */
public final class WebAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebAdapter.class);

    private final Javalin server;
    private final Ending ending;
    private final URI address;
    private final Access access;
    private final Optional<String> exposure;

    private WebAdapter(Javalin server, Ending ending, URI address, Access access, Optional<String> exposure) {
        this.exposure = exposure;
        this.server = server;
        this.ending = ending;
        this.address = address;
        this.access = access;
    }

    /**
     * Starts the server.
     *
     * @param project the project as its files are now; asked for every request, so it must be cheap, and must hand out
     *     another instance as soon as the files say something else
     * @throws UncheckedIOException around a {@link BindException} if the port cannot be had
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if the host can be reached from other
     *     machines and nothing guards it, or TLS cannot be spoken with what is given
     */
    public static WebAdapter start(WebOptions options, Supplier<OpenProject> project, Clock clock) {
        return start(options, project, clock, List.of(), Optional.empty());
    }

    /** The same, with what else answers on the same port, and for many users besides the project's own. */
    public static WebAdapter start(
            WebOptions options,
            Supplier<OpenProject> project,
            Clock clock,
            List<WebMount> mounts,
            Optional<ForServingUsers> users) {
        Surroundings surroundings = new Surroundings(clock, Ticker.systemTicker(), Limits.standard());
        return start(options, project, surroundings, mounts, users);
    }

    /** What tests replace. */
    record Surroundings(Clock clock, Ticker ticker, Limits limits) {}

    static WebAdapter start(
            WebOptions options,
            Supplier<OpenProject> project,
            Surroundings surroundings,
            List<WebMount> mounts,
            Optional<ForServingUsers> users) {
        InetAddress bound = options.address();
        Optional<SSLContext> tls = options.tls().map(TlsFiles::open);
        Workers workers = new Workers();
        CurrentProject current =
                new CurrentProject(project, workers, surroundings.ticker(), new ActivityLog(surroundings.clock()));
        PageParts parts = PageParts.with(surroundings.clock(), surroundings.ticker(), bound.isLoopbackAddress());
        KeyPages keys = new KeyPages(current, parts);
        FailurePages failures = new FailurePages(parts, keys);
        Access access = new Access(
                options.token(), users.map(ForServingUsers::access), surroundings.clock(), surroundings.ticker());
        Metrics metrics = new Metrics(workers::load, options.log());
        JettySetup jetty =
                new JettySetup(bound.getHostAddress(), options.port(), surroundings.limits(), tls, metrics::refused);
        FollowedAttempts followed = new FollowedAttempts(current, surroundings.ticker());
        StatusRoutes status = new StatusRoutes(
                current, options.version(), surroundings.clock(), () -> UserRoutes.whyNotReachable(users, workers));
        List<Route> routes = new ArrayList<>(Routes.forPrograms(current, followed, status));
        routes.addAll(metrics.routes());
        OwnerRoutes owners = new OwnerRoutes(current);
        routes.addAll(users.map(all -> new UserRoutes(
                                all, workers, surroundings.ticker(), surroundings.clock(), access::forgetGranted)
                        .following()
                        .routes(owners::owners))
                .orElseGet(owners::routes));
        mounts.forEach(mount -> routes.addAll(new MountedServlet(mount.path(), mount.servlet(), workers).routes()));
        routes.addAll(new AttemptPageController(current, parts, failures, followed).routes(access));
        routes.addAll(new AttemptLists(current, parts, failures, followed).routes());
        routes.addAll(Routes.forPeople(current, parts, failures));
        routes.addAll(new SetupPageController(current, parts, failures, keys).routes());
        routes.addAll(new SignInPageController(access, parts, failures).routes());
        Routing routing = new Routing(
                routes,
                new RequestGuard(options.host(), current, access),
                failures::reply,
                new Routing.Late(jetty.threads(), surroundings.limits().answer()));
        Javalin server = Javalin.create(config -> {
            jetty.applyTo(config);
            config.routes.before(metrics::begin);
            routing.registerIn(config);
            config.routes.after(metrics::end);
        });
        listen(server, workers, options);
        Ending ending = new Ending(
                routing.underWay(), workers, jetty, surroundings.limits().closing());
        return new WebAdapter(server, ending, address(options, server.port()), access, options.exposure(bound));
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

    private static URI address(WebOptions options, int port) {
        String scheme = options.tls().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + Origins.bracketed(options.host()) + ":" + port);
    }

    /** Every method and path that is answered, such as {@code GET /api/connections/{id}}, so that what is tried on all misses none. */
    public List<String> routed() {
        return routes().stream()
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the server really routes, whoever has added it. */
    List<Endpoint> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();
    }

    /** Where the server can be reached. */
    public URI address() {
        return address;
    }

    /** What whoever started it should know of its reach; nothing on the loopback, or over TLS. */
    public Optional<String> exposure() {
        return exposure;
    }

    /** An address that lets one browser in, once; another each time, and none where nothing is asked. */
    public Optional<URI> entrance() {
        return access.oneTimePass().map(SignInPageController::entrance).map(nearby()::resolve);
    }

    /** Where a browser on this machine reaches the server. */
    private URI nearby() {
        String host = String.valueOf(address.getHost());
        return switch (host) {
            case "0.0.0.0" -> URI.create(address.getScheme() + "://127.0.0.1:" + address.getPort());
            case "[::]" -> URI.create(address.getScheme() + "://[::1]:" + address.getPort());
            default -> address;
        };
    }

    boolean isTaking() {
        return ending.underWay().isTaking();
    }

    /**
     * Ends the server within five seconds. Requests under way get most of that to be answered; then a question hears that
     * it was not, and a change that its outcome is unknown.
     */
    @Override
    public void close() {
        ending.begin();
        end(server);
        ending.workers().close();
    }

    private static void end(Javalin server) {
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.debug("requests were under way when the server ended");
        }
    }
}
