package io.github.alloyconnections.adapter.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.port.driving.ReturnListener.Return;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** What a browser that comes back is shown; everybody else is turned away and changes nothing. */
final class ReturnPage implements HttpHandler {

    private final int port;
    private final Consumer<Return> returned;
    private volatile Optional<String> expected = Optional.empty();

    ReturnPage(int port, Consumer<Return> returned) {
        this.port = port;
        this.returned = returned;
    }

    void expect(String path) {
        expected = Optional.of(path);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers asked = exchange.getRequestHeaders();
            boolean meant = Optional.ofNullable(asked.getFirst("Host"))
                    .filter(host -> ReturnAddress.isMeant(host, port))
                    .isPresent();
            if (!meant) {
                send(exchange, 421, ReturnHtml.turnedAway("This address is not for you."));
            } else if (!expected.equals(Optional.of(exchange.getRequestURI().getRawPath()))) {
                send(exchange, 404, ReturnHtml.turnedAway("There is nothing here."));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, ReturnHtml.turnedAway("This page is only for looking at."));
            } else {
                welcome(exchange);
            }
        }
    }

    private void welcome(HttpExchange exchange) throws IOException {
        Optional<Refusal> refusal = ReturnQuery.refusal(exchange.getRequestURI().getRawQuery());
        send(exchange, 200, refusal.map(ReturnHtml::refused).orElseGet(ReturnHtml::back));
        returned.accept(new Return(refusal));
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", ReturnHtml.POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cache-Control", "no-store");
        headers.set("Connection", "close");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
