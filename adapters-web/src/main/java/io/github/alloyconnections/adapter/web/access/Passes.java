package io.github.alloyconnections.adapter.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.alloyconnections.adapter.web.http.Cookies;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What browsers show in place of the token: a cookie that only this server can have made, since it was started and with
 * the token that is in force. Whoever gets hold of an old one, such as another program that took over the server's port,
 * can do nothing with it.
 */
final class Passes {

    private static final String COOKIE = "alloy_connections_access";
    private static final String SHAPE = "[A-Za-z0-9_-]{24}\\.[A-Za-z0-9_-]{43}";
    private static final int MOST_LEFT = 10_000;

    private final String start = RandomText.make();

    /** Those that were given back. */
    private final Cache<String, Boolean> left =
            Caffeine.newBuilder().maximumSize(MOST_LEFT).executor(Runnable::run).build();

    /** Whether this browser shows one, and so can sign out. */
    static boolean isShown(Context request) {
        return Boolean.TRUE.equals(request.attribute(COOKIE));
    }

    boolean isHeld(Context request, AccessToken token) {
        Optional<String> shown = Cookies.read(request, COOKIE).filter(pass -> pass.matches(SHAPE));
        boolean held = shown.filter(pass -> left.getIfPresent(pass) == null)
                .map(pass -> Hmac.isSame(pass, made(pass.substring(0, pass.indexOf('.')), token)))
                .orElse(false);
        request.attribute(COOKIE, held);
        return held;
    }

    void give(Context request, AccessToken token) {
        Cookies.set(request, COOKIE, made(RandomText.make(), token), "Strict");
    }

    /** Lets nobody in any more with this browser's, wherever else it may have got to. */
    void takeBack(Context request) {
        Cookies.read(request, COOKIE).filter(pass -> pass.matches(SHAPE)).ifPresent(pass -> left.put(pass, true));
        Cookies.forget(request, COOKIE);
    }

    private String made(String name, AccessToken token) {
        return name + "." + token.sign("signed in: " + start + " " + name);
    }
}
