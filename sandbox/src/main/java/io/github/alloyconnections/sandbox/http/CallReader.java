package io.github.alloyconnections.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a request off the wire, within bounds. */
public final class CallReader {

    private static final int MAX_BODY = 1 << 20;

    private final String expectedAuthorization;

    public CallReader(String apiKey) {
        this.expectedAuthorization = "Bearer " + apiKey;
    }

    public Call read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new RefusedInputException(Errors.nested(413, "PAYLOAD_TOO_LARGE", "The body is larger than 1 MiB")
                    .withHeader("Connection", "close"));
        }
        Headers headers = exchange.getRequestHeaders();
        return new Call(
                exchange.getRequestMethod(),
                target(
                        exchange.getRequestURI().getRawPath(),
                        exchange.getRequestURI().getRawQuery()),
                caller(headers),
                new Call.Payload(first(headers, "Content-Type").orElse(""), new String(body, StandardCharsets.UTF_8)));
    }

    private Caller caller(Headers headers) {
        SentKey key = first(headers, "Authorization")
                .map(given -> given.equals(expectedAuthorization) ? SentKey.RIGHT : SentKey.WRONG)
                .orElse(SentKey.ABSENT);
        return new Caller(key, first(headers, "x-alloy-userid"), first(headers, "x-api-version"));
    }

    private static Optional<String> first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).map(String::trim);
    }

    private static Call.Target target(@Nullable String path, @Nullable String query) {
        return new Call.Target(segments(path == null ? "" : path), pairs(query == null ? "" : query));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int start = path.startsWith("/") ? 1 : 0;
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
            segments.add(decoded(path.substring(start, slash).replace("+", "%2B")));
            start = slash + 1;
        }
        segments.add(decoded(path.substring(start).replace("+", "%2B")));
        return segments;
    }

    /** Name and value pairs as in a query or an HTML form; of a repeated name the first counts. */
    public static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            String pair = text.substring(start, end < 0 ? text.length() : end);
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            start = end < 0 ? text.length() : end + 1;
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new RefusedInputException(Errors.titled(400, "Bad Request", "The URL holds a broken escape"));
        }
    }
}
