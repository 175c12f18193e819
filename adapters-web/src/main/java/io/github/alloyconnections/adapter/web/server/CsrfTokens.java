package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.access.Hmac;
import io.github.alloyconnections.adapter.web.http.Cookies;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Ties every form to the browser it was shown in: a cookie names the browser, and a form carries what only this server
 * can derive from that name. Another site can make a browser send the cookie, but cannot read a page to learn the rest.
 */
public final class CsrfTokens {

    /** The hidden field of every form. */
    static final String FIELD = "csrf";

    private static final String COOKIE = "alloy_connections_session";
    private static final int BYTES = 16;
    private static final String SESSION = "[A-Za-z0-9_-]{22}";
    private static final NextStep AGAIN =
            NextStep.other("reload the page, then press the button again", "gives a new form");

    private final SecureRandom random = new SecureRandom();
    private final Hmac signature;

    public CsrfTokens() {
        byte[] key = new byte[2 * BYTES];
        random.nextBytes(key);
        this.signature = new Hmac(key);
    }

    /** The token for the forms of the page that answers this request. */
    public String issue(Context request) {
        return signature.of(session(request));
    }

    /** The browser's own name, given to it now if it has none. */
    public String session(Context request) {
        return known(request).orElseGet(() -> {
            if (request.attribute(COOKIE) instanceof String given) {
                return given;
            }
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            String session = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.attribute(COOKIE, session);
            Cookies.set(request, COOKIE, session, "Lax");
            return session;
        });
    }

    /** The browser gets another name with its next page; its old forms are of no use then. */
    public void forget(Context request) {
        Cookies.forget(request, COOKIE);
    }

    /** Refuses a form that was not shown to this browser by this server. */
    void check(Context request, Optional<String> sent) {
        Optional<String> expected = known(request).map(signature::of);
        if (expected.isEmpty() || sent.isEmpty() || !Hmac.isSame(expected.get(), sent.get())) {
            throw RefusedRequestException.of(Failure.of(
                    ErrorCode.FORM_EXPIRED,
                    "nothing was changed: this form was not shown by this server to this browser, or the server has been"
                            + " started anew since, or the browser keeps no cookies",
                    AGAIN));
        }
    }

    private static Optional<String> known(Context request) {
        return Cookies.read(request, COOKIE).filter(value -> value.matches(SESSION));
    }
}
