package io.github.alloyconnections.adapter.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An address of this machine that leads on once: to the consent page, or into the pages of a server. It stands in for
 * that page on the browser's command line, which every user of the machine can read.
 */
final class ConsentDoor implements HttpHandler, AutoCloseable {

    private static final byte[] HERE = {127, 0, 0, 1};
    private static final int TOKEN_BYTES = 18;

    private final HttpServer server;
    private final String path;
    private final URI page;
    private final AtomicBoolean used = new AtomicBoolean();

    private ConsentDoor(HttpServer server, String path, URI page) {
        this.server = server;
        this.path = path;
        this.page = page;
    }

    static ConsentDoor to(URI page) throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        String path = "/consent/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(HERE), 0), 0);
        ConsentDoor door = new ConsentDoor(server, path, page);
        server.createContext("/", door);
        server.start();
        return door;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> host =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"));
            int port = server.getAddress().getPort();
            if (host.filter(asked -> ReturnAddress.isMeant(asked, port)).isEmpty()) {
                ReturnPage.send(exchange, 421, ReturnHtml.turnedAway("This address is not for you."));
            } else if (!isThis(String.valueOf(exchange.getRequestURI().getRawPath()))) {
                ReturnPage.send(exchange, 404, ReturnHtml.turnedAway("There is nothing here."));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                ReturnPage.send(exchange, 405, ReturnHtml.turnedAway("This page is only for looking at."));
            } else if (ReturnPage.isLoadedAhead(exchange.getRequestHeaders())) {
                ReturnPage.send(exchange, 503, ReturnHtml.turnedAway("This page is for whoever opens it."));
            } else if (used.getAndSet(true)) {
                ReturnPage.send(
                        exchange,
                        410,
                        ReturnHtml.turnedAway("This address led on once, and that is over. If it was not you who opened"
                                + " it, allow nothing: end the command in the terminal with Ctrl-C and begin again."));
            } else {
                exchange.getResponseHeaders().set("Location", page.toASCIIString());
                ReturnPage.send(exchange, 303, ReturnHtml.turnedAway("Your browser goes on."));
            }
        }
    }

    /** In a time that tells nothing of how much was guessed right. */
    private boolean isThis(String asked) {
        return MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), path.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
