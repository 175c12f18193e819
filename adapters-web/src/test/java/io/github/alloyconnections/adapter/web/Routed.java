package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.util.List;

/** The running server's own routing table, with places filled in, so that a route that is added is attacked like all others. */
final class Routed {

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final RunningWeb web;

    Routed(RunningWeb web) {
        this.web = web;
    }

    /** What can change something, or be asked to. */
    List<Route> changing() {
        return web.routes().stream()
                .filter(route -> !READING.contains(route.method().name()))
                .toList();
    }

    /** The paths that can be looked at. */
    List<String> looks() {
        return web.routes().stream()
                .filter(route -> route.method().name().equals("GET"))
                .map(route -> placed(route.path()))
                .distinct()
                .toList();
    }

    static String placed(String path) {
        String id = path.contains("attempts") || path.contains("callback")
                ? CannedConnecting.ID.value()
                : Samples.NEWEST.value();
        return path.replace("{id}", id)
                .replace("{connector}", "notion")
                .replace("{name}", "prod")
                .replace("{user}", "somebody")
                .replace("{action}", "post-search")
                .replaceAll("\\{[a-z]+}", "planted");
    }
}
