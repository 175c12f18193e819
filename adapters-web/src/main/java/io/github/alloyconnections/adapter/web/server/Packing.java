package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Tag;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Leaves out what a caller has already, and packs long answers for callers who ask for it: data that were asked for, and what pages are made with. Pages themselves
 * hold the tokens of their forms, and answers to changes may hold secrets: how far those can be packed could tell them.
 */
final class Packing {

    private static final int LEAST_BYTES = 1_024;
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> TYPES =
            Set.of("application/json", "text/css; charset=utf-8", "text/javascript; charset=utf-8", "image/svg+xml");

    private Packing() {}

    static Reply fit(Context request, Reply reply) {
        boolean asked = isAsked(request);
        if (asked && isKnown(request, reply)) {
            return new Reply(NOT_MODIFIED, reply.contentType(), new byte[0], varying(request, reply));
        }
        if (!asked || !TYPES.contains(reply.contentType()) || reply.body().length < LEAST_BYTES) {
            return reply;
        }
        Map<String, String> headers = varying(request, reply);
        boolean packed =
                takesGzip(Optional.ofNullable(request.header("Accept-Encoding")).orElse(""));
        if (packed) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Reply(reply.status(), reply.contentType(), packed ? packed(reply.body()) : reply.body(), headers);
    }

    private static boolean isAsked(Context request) {
        return request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
    }

    /** Whether the caller has this very answer, and says so. */
    private static boolean isKnown(Context request, Reply reply) {
        return Optional.ofNullable(reply.headers().get("ETag"))
                .flatMap(tag ->
                        Optional.ofNullable(request.header("If-None-Match")).filter(named -> Tag.isNamed(tag, named)))
                .isPresent();
    }

    private static Map<String, String> varying(Context request, Reply reply) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        String vary = Optional.ofNullable(request.res().getHeader("Vary"))
                .map(known -> known + ", ")
                .orElse("");
        headers.put("Vary", vary + "Accept-Encoding");
        return headers;
    }

    private static boolean takesGzip(String accepted) {
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.matches("(gzip|x-gzip|\\*)(;q=(1(\\.0*)?|0\\.0*[1-9][0-9]*))?"));
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
