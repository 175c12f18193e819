package io.github.alloyconnections.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What goes back over the wire, including the ways in which an answer can be broken. */
@FunctionalInterface
public interface WireReply {

    String JSON = "application/json; charset=utf-8";
    String HTML = "text/html; charset=utf-8";

    void send(HttpExchange exchange) throws IOException;

    /** Writes a body of unknown length. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static WireReply json(int status, JsonNode body) {
        return bytes(status, JSON, SandboxJson.bytes(body));
    }

    static WireReply text(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static WireReply bytes(int status, String contentType, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    static WireReply empty(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static WireReply streamed(int status, String contentType, Body body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, 0);
            body.writeTo(exchange.getResponseBody());
        };
    }

    /** Closes the connection without a word. */
    static WireReply dropped() {
        return exchange -> {};
    }

    /** Promises more bytes than it sends, then closes the connection. */
    static WireReply torn(String contentType, String beginning) {
        return exchange -> {
            byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, bytes.length + 1_000L);
            exchange.getResponseBody().write(bytes);
            // Newer servers hold back even the head until then; cut off before it, a client would just ask again.
            exchange.getResponseBody().flush();
        };
    }

    default WireReply withHeader(String name, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(name, value);
            send(exchange);
        };
    }
}
