package io.github.alloyconnections.adapter.alloy.http;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one place that knows what an HTTP status means. */
final class AlloyErrorDecoder implements ErrorDecoder {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** An outage, a limit or a proxy's own word, whatever it comes with. */
    private static final Set<Integer> TROUBLE_ON_THE_WAY = Set.of(407, 408, 429);

    private static final Set<Integer> LASTING = Set.of(407, 501);

    private final ForeignAnswer foreign;
    private final Clock clock;

    AlloyErrorDecoder(ForeignAnswer foreign, Clock clock) {
        this.foreign = foreign;
        this.clock = clock;
    }

    @Override
    public Exception decode(String method, Response response) {
        ErrorBody body = ErrorBody.of(response);
        return foreign(response, body).orElseGet(() -> fromAlloy(response, body));
    }

    /** The failure, if it is not Alloy that answered, or not in this version. */
    private Optional<AlloyFailure> foreign(Response response, ErrorBody body) {
        int status = response.status();
        if (REDIRECTS.contains(status)) {
            return Optional.of(foreign.redirect(status, response.headers()));
        } else if (status < 400 || status >= 500 || TROUBLE_ON_THE_WAY.contains(status)) {
            return Optional.empty();
        }
        return body.noSuchCall()
                .map(page -> foreign.noSuchCall(status, page))
                .or(() -> body.isPage() ? Optional.of(foreign.page(status)) : Optional.empty())
                .or(() -> isBlocked(status, body) ? Optional.of(unfounded(status, body)) : Optional.empty());
    }

    /** A firewall refuses in words of its own, or in none, and the key is not to blame for them. */
    private static boolean isBlocked(int status, ErrorBody body) {
        return (status == 401 || status == 403) && !body.isTold();
    }

    /** What broke off may have been Alloy's word or another's: it is asked again, and blames nobody. */
    private AlloyFailure unfounded(int status, ErrorBody body) {
        return body.isCut()
                ? new AlloyFailure(new Problem(
                        Kind.UNAVAILABLE,
                        "an answer of " + status + " broke off before it said why",
                        status,
                        List.of(),
                        Optional.empty(),
                        true))
                : foreign.noJson(status);
    }

    private AlloyFailure fromAlloy(Response response, ErrorBody body) {
        int status = response.status();
        Kind kind = kind(status);
        Optional<Duration> retryAfter = RetryAfter.of(response.headers(), clock);
        boolean passing = kind == Kind.RATE_LIMITED || (kind == Kind.UNAVAILABLE && !LASTING.contains(status));
        String reason = reason(status, body.error(), retryAfter) + (body.isPage() ? ", with a web page" : "");
        return new AlloyFailure(new Problem(kind, reason, status, body.error().texts(), retryAfter, passing));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.KEY_REFUSED;
            case 403 -> Kind.KEY_FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 407, 408 -> Kind.UNAVAILABLE;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.REFUSED_INPUT : Kind.UNREADABLE;
        };
    }

    private static String reason(int status, AlloyError error, Optional<Duration> retryAfter) {
        if (status < 400) {
            return "Alloy answered " + status + ", which sends the call elsewhere; that is not followed";
        }
        String said = error.message().or(error::code).map(text -> ": " + text).orElse("");
        String wait =
                retryAfter.map(time -> ", and asks to wait " + Words.of(time)).orElse("");
        return "Alloy answered " + status + " (" + phrase(status) + wait + ")" + said;
    }

    /** Our own words, because a status line may say anything. */
    private static String phrase(int status) {
        return switch (status) {
            case 400 -> "bad request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 405 -> "no such call";
            case 407 -> "a proxy in between asks for a sign-in";
            case 408, 504 -> "took too long";
            case 429 -> "too many calls";
            default -> status >= 500 ? "out of order" : "refused";
        };
    }
}
