package io.github.alloyconnections.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.server.Limits;
import io.github.alloyconnections.domain.port.host.OpenProject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A server on a free port over a fake core, and a caller of it. */
public final class RunningWeb implements AutoCloseable {

    static final String VERSION = "1.2.3-test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_BYTES = 64 * 1024;

    private final FakeCore core = new FakeCore();
    private final FakeUsers users;
    private final AtomicLong nanos = new AtomicLong();
    private volatile Supplier<OpenProject> project;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebAdapter web;
    private volatile Optional<String> token;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private RunningWeb(Limits limits, Optional<String> token, String... allowedOrigins) {
        this.token = token;
        OpenProject opened = new FakeProject(core, allowedOrigins);
        project = () -> opened;
        users = new FakeUsers(user -> new FakeProject(core, allowedOrigins));
        WebOptions options = new WebOptions("127.0.0.1", 0, VERSION).telling(log::add);
        web = WebAdapter.start(
                token.isPresent() ? options.guardedBy(() -> this.token) : options,
                () -> project.get(),
                new WebAdapter.Surroundings(Samples.CLOCK, nanos::get, limits),
                List.of(new WebMount("/mcp", () -> new AskingServlet(core))),
                Optional.of(users));
    }

    public static RunningWeb start(String... allowedOrigins) {
        return new RunningWeb(Limits.standard(), Optional.empty(), allowedOrigins);
    }

    public static RunningWeb guardedBy(String token, String... allowedOrigins) {
        return new RunningWeb(Limits.standard(), Optional.of(token), allowedOrigins);
    }

    static RunningWeb limitedTo(Limits limits) {
        return new RunningWeb(limits, Optional.empty());
    }

    public FakeCore core() {
        return core;
    }

    /** Those that it serves besides the project's own. */
    FakeUsers users() {
        return users;
    }

    /** As when the token was changed while the server runs; empty if it cannot be told just now. */
    public void isGuardedBy(Optional<String> changed) {
        token = changed;
    }

    /** An address that lets one browser in, once. */
    public String entrance() {
        return web.entrance()
                .map(address -> address.getPath() + "?" + address.getQuery())
                .orElse("none");
    }

    /** What was told of each request. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** As when a settings file has changed. */
    public void isOpenedAnew(String... allowedOrigins) {
        OpenProject opened = new FakeProject(core, allowedOrigins);
        project = () -> opened;
    }

    /** As for somebody who has only just installed it. */
    void hasNoSettings() {
        OpenProject opened = FakeProject.withoutSettings(core);
        project = () -> opened;
    }

    public void cannotBeOpened(RuntimeException why) {
        project = () -> {
            throw why;
        };
    }

    public void waits(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Those that anybody may ask for. */
    List<String> openPaths() {
        return web.routes().stream()
                .filter(route -> route.metadata(Route.class).isOpen())
                .map(route -> route.path)
                .distinct()
                .sorted()
                .toList();
    }

    /** The routes that the server really has. */
    List<Route> routes() {
        return web.routes().stream()
                .map(endpoint -> endpoint.metadata(Route.class))
                .toList();
    }

    /** The paths of the server's own routing table. */
    List<String> paths() {
        return web.routes().stream()
                .map(route -> route.path)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it takes on more questions; false as soon as it is being ended. */
    boolean isTaking() {
        return web.isTaking();
    }

    public int port() {
        return web.address().getPort();
    }

    public URI at(String path) {
        return web.address().resolve(path);
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    public HttpRequest.Builder json(String method, String path, String body) {
        return to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return sendLater(request).join();
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public static JsonNode read(HttpResponse<String> response) {
        return read(response.body());
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** Sends bytes as they are, {@code {port}} filled in, and reads the answer until the server closes; empty if cut. */
    public String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("{port}", String.valueOf(port())).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8);
        } catch (SocketException cut) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.close();
    }

    /** The body as it came, whatever it is packed with. */
    static byte[] bytes(HttpRequest.Builder request) {
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join()
                .body();
    }
}
