package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * What came with a status of failure.
     *
     * @param noSuchCall the page by which Alloy says that nothing lives at this path in this version
     * @param isPage whether it is a web page, which Alloy never sends
     * @param isTold whether it is JSON with a word in it, as Alloy's errors are
     * @param isCut whether it broke off, or did not come in time, so that whose word it is cannot be told
     */
    private record ErrorBody(
            AlloyError error, Optional<String> noSuchCall, boolean isPage, boolean isTold, boolean isCut) {

        private static final int CHUNK = 8 * 1024;

        static ErrorBody of(Response response) {
            if (response.body() == null && holds(response.headers())) {
                return lost(response.headers());
            }
            ByteArrayOutputStream came = new ByteArrayOutputStream();
            boolean whole = response.body() == null || isRead(response, came);
            byte[] bytes = came.toByteArray();
            JsonNode tree = tree(bytes);
            if (tree.isObject()) {
                AlloyError error = AlloyError.of(tree);
                boolean told = !error.texts().isEmpty();
                return new ErrorBody(error, ForeignAnswer.noSuchCall(tree), false, told, false);
            }
            // Its type says so, too, where nothing of it came in time.
            boolean page = ForeignAnswer.isPage(response.headers())
                    || ForeignAnswer.isPage(new String(bytes, StandardCharsets.UTF_8));
            return new ErrorBody(AlloyError.none(), Optional.empty(), page, false, !whole);
        }

        private static boolean holds(Map<String, Collection<String>> headers) {
            boolean empty = headers.getOrDefault("Content-Length", List.of()).contains("0");
            return headers.containsKey("Content-Type") && !empty;
        }

        /** The JDK keeps the body of a 401 to itself when the request was streamed; its type still tells whose it is. */
        private static ErrorBody lost(Map<String, Collection<String>> headers) {
            boolean json = headers.getOrDefault("Content-Type", List.of()).stream()
                    .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("json"));
            return new ErrorBody(AlloyError.none(), Optional.empty(), ForeignAnswer.isPage(headers), json, false);
        }

        /** As much as comes: too long, cut or too slow, the status is known all the same. */
        private static boolean isRead(Response response, ByteArrayOutputStream bytes) {
            try (InputStream body = response.body().asInputStream()) {
                byte[] chunk = new byte[CHUNK];
                for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                    bytes.write(chunk, 0, read);
                }
                return true;
            } catch (BoundedBody.TooLongException noneOfAlloys) {
                return true;
            } catch (IOException cut) {
                return false;
            }
        }

        private static JsonNode tree(byte[] bytes) {
            try {
                return BoundedJson.unquoted(BoundedJson.mapper().readTree(bytes));
            } catch (IOException e) {
                // Then the status alone has to tell.
                return BoundedJson.mapper().missingNode();
            }
        }
    }
}
