package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where a browser is sent back to after the consent. */
public final class Redirects {

    public static final String PATH = "/oauth/callback";

    private Redirects() {}

    /**
     * The address that was given or configured, as it is; else one of this server's under the name that the browser
     * knows it by, with the attempt in the path, since nobody knows whether a query would survive.
     */
    public static Function<AttemptId, URI> of(Context request, Optional<URI> wanted, List<String> allowedOrigins) {
        String scheme = request.req().isSecure() ? "https" : "http";
        String own = origin(scheme, String.valueOf(request.header("Host")), allowedOrigins);
        return id -> wanted.orElseGet(() -> URI.create(own + PATH + "/" + id));
    }

    /** A name that the settings allow may stand for a proxy that speaks https. */
    private static String origin(String scheme, String host, List<String> allowedOrigins) {
        return allowedOrigins.stream()
                .filter(origin -> origin.toLowerCase(Locale.ROOT).endsWith("://" + host.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(scheme + "://" + host);
    }
}
