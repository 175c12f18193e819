package io.github.alloyconnections.sandbox;

import io.github.alloyconnections.sandbox.consent.ConsentDesk;
import io.github.alloyconnections.sandbox.consent.ConsentPages;
import io.github.alloyconnections.sandbox.endpoint.Exchanges;
import io.github.alloyconnections.sandbox.endpoint.Router;
import io.github.alloyconnections.sandbox.fault.PresetFaults;
import io.github.alloyconnections.sandbox.http.LoopbackServer;
import io.github.alloyconnections.sandbox.http.RecordedRequest;
import io.github.alloyconnections.sandbox.http.RequestLog;
import io.github.alloyconnections.sandbox.world.Preset;
import io.github.alloyconnections.sandbox.world.SeedConnections;
import io.github.alloyconnections.sandbox.world.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A simulator of Alloy's Connectivity API: a real HTTP server on a loopback port, with a world of connections
 * that lives as long as it does. Safe for use by many threads.
 */
public final class Sandbox implements AutoCloseable {

    /** Obviously not a key of the real service. */
    private static final String API_KEY = "sandbox-key-0000000000000000";

    private final Preset preset;
    private final LoopbackServer server;
    private final RequestLog log;

    private Sandbox(Preset preset, LoopbackServer server, RequestLog log) {
        this.preset = preset;
        this.server = server;
        this.log = log;
    }

    /**
     * Starts a sandbox; it answers when this returns.
     *
     * @throws java.io.UncheckedIOException when the port cannot be had
     */
    public static Sandbox start(SandboxOptions options) {
        Preset preset = options.world();
        World world = World.of(preset, options.clock(), options.lateBy());
        ConsentDesk desk = new ConsentDesk(world);
        RequestLog log = new RequestLog();
        LoopbackServer server = LoopbackServer.bind(options.port());
        server.serve(new Exchanges(
                surroundings(options, preset, log), new Router(world, desk, urlOf(server)), new ConsentPages(desk)));
        return new Sandbox(preset, server, log);
    }

    private static Exchanges.Surroundings surroundings(SandboxOptions options, Preset preset, RequestLog log) {
        return new Exchanges.Surroundings(
                API_KEY,
                log,
                options.latency().isZero() ? PresetFaults.latencyOf(preset) : options.latency(),
                PresetFaults.of(preset, options.clock()),
                options.isStrict());
    }

    public URI baseUrl() {
        return URI.create(urlOf(server));
    }

    public int port() {
        return server.port();
    }

    /** The key a client should use with this sandbox. */
    public String apiKey() {
        return API_KEY;
    }

    /** The Alloy user a client should be configured with; empty where it should work as the key's own user. */
    public Optional<String> userId() {
        return preset == Preset.KEY_OWNER ? Optional.empty() : Optional.of(SeedConnections.USER_ID);
    }

    /** The connection a project of this world has pinned already; empty where it has none. */
    public Optional<String> pin() {
        return preset == Preset.UNLISTED ? Optional.of(SeedConnections.UNLISTED_ID) : Optional.empty();
    }

    /** What it was sent, oldest first; only the last ten thousand are kept. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** Stops at once; a second call does nothing. */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "Sandbox[" + preset.word() + " at " + baseUrl() + "]";
    }

    private static String urlOf(LoopbackServer server) {
        return "http://127.0.0.1:" + server.port();
    }
}
