package io.github.alloyconnections.adapter.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver.Return;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
            } else if (isLoadedAhead(asked)) {
                // Kept by the browser, an answer would stand in for the return itself.
                send(exchange, 503, ReturnHtml.turnedAway("This page is for a browser that comes back."));
            } else {
                welcome(exchange);
            }
        }
    }

    /** Whether the browser only gets ready for a return that may never come. */
    static boolean isLoadedAhead(Headers asked) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> Optional.ofNullable(asked.getFirst(name)).orElse(""))
                .anyMatch(purpose -> purpose.toLowerCase(Locale.ROOT).matches(".*(prefetch|prerender|preview).*"));
    }

    private void welcome(HttpExchange exchange) throws IOException {
        Optional<Refusal> refusal =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).flatMap(Refusal::inQuery);
        send(exchange, 200, refusal.map(ReturnHtml::refused).orElseGet(ReturnHtml::back));
        returned.accept(new Return(refusal));
    }

    static void send(HttpExchange exchange, int status, String html) throws IOException {
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
