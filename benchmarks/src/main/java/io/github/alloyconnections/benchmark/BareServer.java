package io.github.alloyconnections.benchmark;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same library with one route and the same bytes: what the server could do if it did nothing. */
final class BareServer {

    private BareServer() {}

    public static void main(String[] args) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(args[0]));
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get(
                            "/",
                            context -> context.contentType("application/json").result(body));
                })
                .start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port());
    }
}
