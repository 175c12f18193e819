package io.github.alloyconnections.adapter.web.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * The server's cookies: out of reach of scripts, for this host alone, gone with the browser. Browsers keep the cookies of
 * all ports of a host together, so that the port, as the browser sees it, is a part of their names.
 */
public final class Cookies {

    private static final String TLS = Cookies.class.getName();
    private static final String HTTP = "80";
    private static final String HTTPS = "443";

    private Cookies() {}

    /** From now on cookies are for https alone. */
    public static void overTls(Context request) {
        request.attribute(TLS, true);
    }

    public static Optional<String> read(Context request, String name) {
        return Optional.ofNullable(request.cookie(named(request, name)));
    }

    /** Sends a cookie; value and name are the server's own and need no quoting. */
    public static void set(Context request, String name, String value, String sameSite) {
        send(request, named(request, name) + "=" + value + "; SameSite=" + sameSite);
    }

    /** Takes a cookie back. */
    public static void forget(Context request, String name) {
        send(request, named(request, name) + "=; Max-Age=0; SameSite=Lax");
    }

    private static void send(Context request, String cookie) {
        request.res().addHeader("Set-Cookie", cookie + "; Path=/; HttpOnly" + (isOverTls(request) ? "; Secure" : ""));
    }

    private static String named(Context request, String name) {
        String host = String.valueOf(request.header("Host")).toLowerCase(Locale.ROOT);
        String port = host.matches(".*:\\d{1,5}")
                ? host.substring(host.lastIndexOf(':') + 1)
                : isOverTls(request) ? HTTPS : HTTP;
        return (isOverTls(request) ? "__Host-" : "") + name + "_" + port;
    }

    private static boolean isOverTls(Context request) {
        return Boolean.TRUE.equals(request.attribute(TLS));
    }
}
