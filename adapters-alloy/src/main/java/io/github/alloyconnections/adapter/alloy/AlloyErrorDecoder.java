package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.alloyconnections.adapter.alloy.AlloyFailure.Problem;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The one place that knows what an HTTP status means. */
final class AlloyErrorDecoder implements ErrorDecoder {

    private final Clock clock;

    AlloyErrorDecoder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Exception decode(String method, Response response) {
        ErrorJson error = readError(response);
        int status = response.status();
        Kind kind = kind(status);
        Optional<Duration> retryAfter = RetryAfter.of(response.headers(), clock);
        boolean passing = kind == Kind.RATE_LIMITED || (kind == Kind.UNAVAILABLE && status != 501);
        return new AlloyFailure(
                new Problem(kind, reason(status, error, retryAfter), status, error.texts(), retryAfter, passing));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.KEY_REFUSED;
            case 403 -> Kind.KEY_FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 408 -> Kind.UNAVAILABLE;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.REFUSED_INPUT : Kind.UNREADABLE;
        };
    }

    private static String reason(int status, ErrorJson error, Optional<Duration> retryAfter) {
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
            case 408, 504 -> "took too long";
            case 429 -> "too many calls";
            default -> status >= 500 ? "out of order" : "refused";
        };
    }

    private static ErrorJson readError(Response response) {
        if (response.body() == null) {
            return ErrorJson.none();
        }
        try (InputStream body = response.body().asInputStream()) {
            JsonNode tree = Json.unquoted(Json.MAPPER.readTree(body));
            return tree.isObject() ? ErrorJson.of(tree) : ErrorJson.none();
        } catch (JsonProcessingException e) {
            // A page of a proxy, say: the status alone has to tell.
            return ErrorJson.none();
        } catch (IOException e) {
            // Too long, cut or too slow: the status is known all the same.
            return ErrorJson.none();
        }
    }
}
