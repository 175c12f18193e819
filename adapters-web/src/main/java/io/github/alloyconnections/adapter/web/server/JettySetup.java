package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.tls.StrictTransport;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server under the routes: bounded in everything that a caller can make it spend. */
public final class JettySetup {

    private static final Logger LOG = LoggerFactory.getLogger(JettySetup.class);
    private static final int MIN_THREADS = 4;
    private static final int IDLE_THREAD_MILLIS = 30_000;

    /** Connections without a request must not hold up the end. */
    private static final int SILENT_WHEN_CLOSING_MILLIS = 50;

    private final String host;
    private final int port;
    private final Limits limits;
    private final Optional<SSLContext> tls;
    private final RefusalPages refusals;
    private final QueuedThreadPool threads;
    private final GracefulHandler unsent = new GracefulHandler();

    /**
     * A server that is yet to be started.
     *
     * @param tls what to speak TLS with; empty for plain HTTP
     * @param refused told the status of whatever is refused before it reaches a route
     */
    public JettySetup(String host, int port, Limits limits, Optional<SSLContext> tls, IntConsumer refused) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.limits = limits;
        this.refusals = new RefusalPages(refused);
        this.threads = new QueuedThreadPool(Limits.THREADS, MIN_THREADS, IDLE_THREAD_MILLIS);
        threads.setName("web");
        threads.setStopTimeout(Limits.STOPPING.toMillis());
    }

    public QueuedThreadPool threads() {
        return threads;
    }

    /** Lets what has been answered be sent: ending the connections would cut off whoever reads slowly. */
    public void drain() {
        try {
            unsent.shutdown().get(Limits.STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("not all answers could be sent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void applyTo(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Limits.BODY_BYTES;
        config.http.asyncTimeout = 0; // Routing has its own
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(this::bound);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(refusals));
        config.jetty.modifyHttpConfiguration(this::harden);
        config.jetty.addConnector(this::connector);
    }

    private void bound(Server server) {
        server.setErrorHandler(refusals);
        server.setStopTimeout(Limits.STOPPING.dividedBy(2).toMillis());
        server.insertHandler(new BodyDeadline.Met());
        // A body is read whole before a thread is spent on it, so that a slow sender costs none.
        server.insertHandler(new EagerContentHandler(new RetainedContentLoaderFactory(Limits.BODY_BYTES + 1, 0, true)));
        server.insertHandler(new PlainBodies());
        server.insertHandler(new HearingOut());
        server.insertHandler(new BodyDeadline(limits.sending()));
        server.insertHandler(unsent);
    }

    private void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        // No line that ends, and no header that means, something else to a proxy in between.
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setRequestHeaderSize(Limits.HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.addCustomizer(new SecurityHeaders());
        if (tls.isPresent()) {
            // Whatever name the caller has for the server: which are its own is judged by the Host header.
            http.addCustomizer(new SecureRequestCustomizer(false));
            http.addCustomizer(new StrictTransport());
        }
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, factories(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(SILENT_WHEN_CLOSING_MILLIS);
        connector.addBean(new SlowSenders(connector.getScheduler(), limits.sending()));
        return connector;
    }

    private ConnectionFactory[] factories(HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        return tls.map(context -> new ConnectionFactory[] {
                    new SslConnectionFactory(encryption(context), plain.getProtocol()), plain
                })
                .orElseGet(() -> new ConnectionFactory[] {plain});
    }

    private static SslContextFactory.Server encryption(SSLContext context) {
        SslContextFactory.Server encryption = new SslContextFactory.Server();
        encryption.setSslContext(context);
        encryption.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        encryption.setRenegotiationAllowed(false);
        return encryption;
    }
}
