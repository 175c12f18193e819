package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets in who has shown the access token, if the server has one: programs as a bearer, browsers on a page, once. */
final class Access {

    private static final String COOKIE = "alloy_connections_access";
    private static final String BEARER = "bearer ";

    private final Optional<AccessToken> token;
    private final FormTokens tokens;

    Access(Optional<AccessToken> token, FormTokens tokens) {
        this.token = token;
        this.tokens = tokens;
    }

    boolean isGuarded() {
        return token.isPresent();
    }

    /** Whether the caller may ask for anything but what is open to all. */
    boolean hasEntered(Context request) {
        return token.map(wanted -> bearer(request).map(wanted::isMetBy).orElse(false) || hasPass(request, wanted))
                .orElse(true);
    }

    /** Refuses who has not shown the token. */
    void admit(Context request) {
        if (!hasEntered(request)) {
            throw RefusedRequestException.of(Failure.of(
                    ErrorCode.ACCESS_DENIED,
                    "the access token of this server is missing or wrong",
                    new Advice("Authorization: Bearer <token>", "is the header that programs send"),
                    new Advice(
                            "alloy-connections status",
                            "tells, on the server's machine, where ALLOY_CONNECTIONS_ACCESS_TOKEN is set")));
        }
    }

    /** Lets a browser in that has shown the token; false if it has shown another. */
    boolean enter(Context request, String shown) {
        Optional<AccessToken> met = token.filter(wanted -> wanted.isMetBy(shown));
        met.ifPresent(wanted -> Cookies.set(request, COOKIE, wanted.passFor(tokens.session(request)), "Lax"));
        return met.isPresent();
    }

    private boolean hasPass(Context request, AccessToken wanted) {
        Optional<String> shown = Cookies.read(request, COOKIE);
        return shown.isPresent() && isSame(shown.get(), wanted.passFor(tokens.session(request)));
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
