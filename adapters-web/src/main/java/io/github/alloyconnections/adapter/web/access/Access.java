package io.github.alloyconnections.adapter.web.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Asker;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets in who has shown the access token, if the server has one: programs as a bearer, browsers on a page, once, or by
 * an address that a start of the server has made for them.
 */
public final class Access {

    private static final String BEARER = "bearer ";

    private final Optional<CurrentToken> token;
    private final Optional<GrantedAccess> granted;
    private final OneTimePasses oneTime = new OneTimePasses();
    private final Passes passes = new Passes();
    private final WrongTokens wrong;

    /** What became of showing something on a page. */
    public enum Entry {
        GRANTED,
        /** It was an address that has let somebody in already. */
        USED,
        WRONG,
        /** It was wrong, as was much before. */
        TOO_MANY
    }

    /**
     * Guards a server.
     *
     * @param token the token as it is now; empty lets in whoever reaches the server
     * @param granting the tokens that others may show; empty if there are none
     */
    public Access(
            Optional<Supplier<Optional<String>>> token,
            Optional<ForGrantingAccess> granting,
            Clock clock,
            Ticker ticker) {
        this.token = token.map(CurrentToken::new);
        this.granted = granting.map(all -> new GrantedAccess(all, clock, ticker));
        this.wrong = new WrongTokens(ticker);
    }

    /** Whether this browser holds a pass, and so can sign out. */
    public static boolean isSignedIn(Context request) {
        return Passes.isShown(request);
    }

    public boolean isGuarded() {
        return token.isPresent();
    }

    /** A text that lets one browser in, once; empty where nothing is asked. */
    public Optional<String> oneTimePass() {
        return token.map(guarded -> oneTime.make());
    }

    /** Whether the caller has shown the server's own token, and so may ask for anything. */
    public boolean hasEntered(Context request) {
        return token.map(guarded -> guarded.now()
                        .map(wanted ->
                                bearer(request).map(wanted::isMetBy).orElse(false) || passes.isHeld(request, wanted))
                        .orElse(false))
                .orElse(true);
    }

    /** Who asks; whoever has shown no token is refused. */
    public Asker admit(Context request) {
        if (hasEntered(request)) {
            return Asker.owner();
        }
        return granted(request).map(Asker::holding).orElseThrow(() -> {
            boolean tooMany = bearer(request).isPresent() && isTooMany(request);
            return RefusedRequestException.of(tooMany ? tooManyWrong() : denied());
        });
    }

    private Optional<GrantedToken> granted(Context request) {
        return granted.flatMap(all -> bearer(request).flatMap(all::met));
    }

    /** A token that was granted has been revoked here: from now on it opens nothing. */
    public void forgetGranted() {
        granted.ifPresent(GrantedAccess::forget);
    }

    private static Failure denied() {
        return Failure.of(
                ErrorCode.ACCESS_DENIED,
                "this server answers only who shows its access token, and that is missing or wrong",
                NextStep.other("Authorization: Bearer <token>", "is the header that programs send"),
                NextStep.other(
                        "cat \"${XDG_STATE_HOME:-$HOME/.local/state}/alloy-connections/access-token\"",
                        "shows the token to the user who started the server, unless ALLOY_CONNECTIONS_ACCESS_TOKEN is"
                                + " set there"));
    }

    private static Failure tooManyWrong() {
        return new Failure(
                ErrorCode.ACCESS_DENIED,
                "too many wrong access tokens were shown; the right one is still taken",
                List.of(),
                Optional.of(WrongTokens.TIME));
    }

    /** Lets a browser in that has shown the token. */
    public Entry enter(Context request, String shown) {
        Optional<AccessToken> met = token.flatMap(CurrentToken::now).filter(wanted -> wanted.isMetBy(shown));
        met.ifPresent(wanted -> passes.give(request, wanted));
        return met.isPresent() ? Entry.GRANTED : refused(request);
    }

    /** Lets a browser in that has followed an address of a start. */
    public Entry enterOnce(Context request, String shown) {
        OneTimePasses.Found found = oneTime.take(shown);
        Optional<AccessToken> wanted = token.flatMap(CurrentToken::now);
        if (found == OneTimePasses.Found.GOOD && wanted.isPresent()) {
            passes.give(request, wanted.get());
            return Entry.GRANTED;
        }
        return found == OneTimePasses.Found.NONE ? refused(request) : Entry.USED;
    }

    private Entry refused(Context request) {
        return isTooMany(request) ? Entry.TOO_MANY : Entry.WRONG;
    }

    private boolean isTooMany(Context request) {
        return wrong.isTooMany(request.req().getRemoteAddr());
    }

    /** Lets nobody in any more with this browser's pass, wherever else it may have got to. */
    public void leave(Context request) {
        passes.takeBack(request);
    }

    private static Optional<String> bearer(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
