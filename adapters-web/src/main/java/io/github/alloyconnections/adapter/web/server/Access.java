package io.github.alloyconnections.adapter.web.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.alloyconnections.adapter.web.http.Cookies;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.contract.words.Failure;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets in who has shown the access token, if the server has one: programs as a bearer, browsers on a page, once. */
public final class Access {

    private static final String COOKIE = "alloy_connections_access";
    private static final int MOST_LEFT = 10_000;
    private static final String BEARER = "bearer ";

    private final Optional<AccessToken> token;
    private final CsrfTokens tokens;

    /** A browser that signs in again has another name then, and so another pass. */
    private final Cache<String, Boolean> left =
            Caffeine.newBuilder().maximumSize(MOST_LEFT).executor(Runnable::run).build();

    public Access(Optional<AccessToken> token, CsrfTokens tokens) {
        this.token = token;
        this.tokens = tokens;
    }

    /** Whether this browser has shown the token on the page that asks for it, and so can sign out. */
    public static boolean isSignedIn(Context request) {
        return Boolean.TRUE.equals(request.attribute(COOKIE));
    }

    boolean isGuarded() {
        return token.isPresent();
    }

    /** Whether the caller may ask for anything but what is open to all. */
    public boolean hasEntered(Context request) {
        return token.map(wanted -> bearer(request).map(wanted::isMetBy).orElse(false) || hasPass(request, wanted))
                .orElse(true);
    }

    /** Refuses who has not shown the token. */
    void admit(Context request) {
        if (!hasEntered(request)) {
            throw RefusedRequestException.of(Failure.of(
                    ErrorCode.ACCESS_DENIED,
                    "the access token of this server is missing or wrong",
                    NextStep.other("Authorization: Bearer <token>", "is the header that programs send"),
                    NextStep.run(
                            CommandName.STATUS,
                            "tells, on the server's machine, where ALLOY_CONNECTIONS_ACCESS_TOKEN is set")));
        }
    }

    /** Lets a browser in that has shown the token; false if it has shown another. */
    public boolean enter(Context request, String shown) {
        Optional<AccessToken> met = token.filter(wanted -> wanted.isMetBy(shown));
        met.ifPresent(wanted -> Cookies.set(request, COOKIE, wanted.passFor(tokens.session(request)), "Lax"));
        return met.isPresent();
    }

    /** Lets nobody in any more with this browser's pass, wherever else it may have got to. */
    public void leave(Context request) {
        Cookies.read(request, COOKIE).ifPresent(pass -> left.put(pass, true));
        Cookies.forget(request, COOKIE);
    }

    private boolean hasPass(Context request, AccessToken wanted) {
        Optional<String> shown = Cookies.read(request, COOKIE);
        boolean signedIn = shown.isPresent()
                && left.getIfPresent(shown.get()) == null
                && isSame(shown.get(), wanted.passFor(tokens.session(request)));
        request.attribute(COOKIE, signedIn);
        return signedIn;
    }

    private static Optional<String> bearer(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
