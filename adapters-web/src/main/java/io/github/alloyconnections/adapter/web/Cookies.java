package io.github.alloyconnections.adapter.web;

import io.javalin.http.Context;
import java.util.Optional;

/** The server's cookies: out of reach of scripts, for this host alone, gone with the browser. */
final class Cookies {

    private Cookies() {}

    static Optional<String> read(Context request, String name) {
        return Optional.ofNullable(request.cookie(name));
    }

    /** Sends a cookie; value and name are the server's own and need no quoting. */
    static void set(Context request, String name, String value, String sameSite) {
        request.res().addHeader("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite);
    }
}
