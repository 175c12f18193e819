package io.github.alloyconnections.adapter.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** The files that pages are made with; their addresses change with their content, so browsers may keep them. */
final class Assets {
    static final Assets STYLES = new Assets("app.css", "text/css; charset=utf-8");
    static final Assets SCRIPT = new Assets("app.js", "text/javascript; charset=utf-8");
    static final Assets ICON = new Assets("icon.svg", "image/svg+xml");

    private static final String ENCODING = "Accept-Encoding";

    private final String path;
    private final String version;
    private final Form plain;
    private final Form packed;

    /** The file in one encoding: for its own address, and for the address without a version. */
    private record Form(Reply kept, Reply looked) {

        static Form of(String type, byte[] content, Map<String, String> headers) {
            Reply file = new Reply(200, type, content, headers);
            return new Form(
                    file.with(Map.of("Cache-Control", "public, max-age=31536000, immutable")),
                    file.with(Map.of("Cache-Control", "no-cache")));
        }
    }

    private Assets(String file, String type) {
        byte[] content = read(file);
        CRC32 sum = new CRC32();
        sum.update(content);
        this.path = "/assets/" + file;
        this.version = Long.toHexString(sum.getValue());
        this.plain = Form.of(type, content, Map.of("Vary", ENCODING));
        this.packed = Form.of(type, gzip(content), Map.of("Vary", ENCODING, "Content-Encoding", "gzip"));
    }

    String url() {
        return path + "?v=" + version;
    }

    static List<Route> routes() {
        return Stream.of(STYLES, SCRIPT, ICON)
                .map(asset -> Route.get(asset.path, asset::answer).open())
                .toList();
    }

    private CompletableFuture<Reply> answer(Context request) {
        boolean current = version.equals(request.queryParam("v"));
        Form form = takesGzip(request) ? packed : plain;
        return CompletableFuture.completedFuture(current ? form.kept() : form.looked());
    }

    /** Whoever names it without a weight of its own takes it. */
    private static boolean takesGzip(Context request) {
        String header = Optional.ofNullable(request.header(ENCODING)).orElse("");
        return Stream.of(header.split(",", -1)).map(String::strip).anyMatch("gzip"::equalsIgnoreCase);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
