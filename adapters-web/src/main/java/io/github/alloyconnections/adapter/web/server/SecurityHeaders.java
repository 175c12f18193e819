package io.github.alloyconnections.adapter.web.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** What every answer carries, the web server's own refusals included. */
public final class SecurityHeaders implements HttpConfiguration.Customizer {

    /** Nothing this API hands out is a page: it may load nothing and be framed by nobody. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        putAll(response);
        return request;
    }

    static void putAll(HttpFields.Mutable response) {
        ALL.forEach(response::put);
    }
}
