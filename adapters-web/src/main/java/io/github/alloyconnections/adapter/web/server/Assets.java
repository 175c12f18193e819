package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The files that pages are made with; their addresses change with their content, so browsers may keep them. */
public final class Assets {
    public static final Assets STYLES = new Assets("app.css", "text/css; charset=utf-8");
    public static final Assets SCRIPT = new Assets("app.js", "text/javascript; charset=utf-8");
    public static final Assets ICON = new Assets("icon.svg", "image/svg+xml");

    private final String path;
    private final String version;
    private final Reply kept;
    private final Reply looked;

    private Assets(String file, String type) {
        byte[] content = read(file);
        CRC32 sum = new CRC32();
        sum.update(content);
        this.path = "/assets/" + file;
        this.version = Long.toHexString(sum.getValue());
        this.kept = new Reply(200, type, content, Map.of("Cache-Control", "public, max-age=31536000, immutable"));
        this.looked = new Reply(200, type, content, Map.of("Cache-Control", "no-cache"));
    }

    public String url() {
        return path + "?v=" + version;
    }

    public static List<Route> routes() {
        return Stream.of(STYLES, SCRIPT, ICON)
                .map(asset -> Route.get(asset.path, asset::answer).open())
                .toList();
    }

    private CompletableFuture<Reply> answer(Context request) {
        boolean current = version.equals(request.queryParam("v"));
        return CompletableFuture.completedFuture(current ? kept : looked);
    }

    private static byte[] read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
