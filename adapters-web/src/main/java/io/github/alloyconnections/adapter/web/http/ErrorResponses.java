package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.NextStepJson;
import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns failures into HTTP. */
public final class ErrorResponses {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
    private static final String PROBLEM = "application/problem+json";
    private static final String BEARER = "Bearer realm=\"alloy-connections\"";
    private static final int FRAMES = 12;
    private static final int TOO_MANY = 429;

    private ErrorResponses() {}

    /** The status of a code; whoever could not decide says 503, unless the API key is to blame. */
    public static int status(ErrorCode code) {
        return switch (code) {
            case USAGE, INVALID_ID, MISSING_INPUTS, UNKNOWN_WAY, INVALID_INPUT -> 400;
            case KEY_MISSING, KEY_REFUSED, ACCESS_DENIED -> 401;
            case KEY_FORBIDDEN, ORIGIN_REFUSED, FORM_EXPIRED, INSUFFICIENT_SCOPE -> 403;
            case UNKNOWN_CONNECTOR, UNKNOWN_CONNECTION, NO_SUCH_PATH, NO_PIN, NO_PREVIOUS_PIN, UNKNOWN_ATTEMPT -> 404;
            case UNKNOWN_ACTION, UNKNOWN_TOKEN, UNKNOWN_DELIVERY -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case PIN_DEAD,
                    NOTHING_USABLE,
                    AMBIGUOUS,
                    FILE_BUSY,
                    FILE_NOT_EDITABLE,
                    FILE_DAMAGED,
                    UNCLAIMABLE_CONNECTION,
                    PLAN_OUTDATED,
                    CONNECTION_KEPT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case FILE_NOT_WRITABLE, PORT_IN_USE, UNEXPECTED -> 500;
            case ACTION_FAILED -> 502;
            case OUTCOME_UNKNOWN -> 504;
            case RATE_LIMITED,
                    UPSTREAM_UNAVAILABLE,
                    UPSTREAM_UNREADABLE,
                    UPSTREAM_REFUSED,
                    UPSTREAM_NOT_FOUND,
                    WRONG_ADDRESS,
                    INTERRUPTED,
                    INVALID_SETTINGS,
                    FILE_UNREADABLE,
                    DATABASE_AWAY,
                    CANNOT_TELL -> 503;
        };
    }

    /** The answer to whatever was thrown while a request was served. */
    public static Reply reply(Throwable thrown) {
        Throwable cause = bare(thrown);
        Reply reply = reply(failure(cause));
        return cause instanceof MethodNotAllowedResponse refused ? withAllow(reply, refused) : reply;
    }

    /** What was thrown while a request was served, explained. */
    public static Failure explained(Throwable thrown) {
        return failure(bare(thrown));
    }

    /** The answer that tells a failure. */
    public static Reply reply(Failure failure) {
        return reply(failure, status(failure));
    }

    /** Whoever shows wrong tokens again and again is told for how long it is of no use. */
    private static int status(Failure failure) {
        boolean tooOften = failure.code() == ErrorCode.ACCESS_DENIED
                && failure.retryAfter().isPresent();
        return tooOften ? TOO_MANY : status(failure.code());
    }

    /** The answer that tells a failure, with a status of the caller's choice. */
    public static Reply reply(Failure failure, int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        failure.retryAfter().ifPresent(wait -> headers.put("Retry-After", seconds(wait)));
        if (failure.code() == ErrorCode.ACCESS_DENIED) {
            headers.put("WWW-Authenticate", BEARER);
        } else if (failure.code() == ErrorCode.INSUFFICIENT_SCOPE) {
            headers.put("WWW-Authenticate", BEARER + ", error=\"insufficient_scope\"");
        }
        return new Reply(status, PROBLEM, ContractJson.compact(ProblemJson.of(failure, status)), headers);
    }

    /** What is said when an answer takes longer than any caller should wait. */
    public static Failure tooSlow() {
        return later(Duration.ofSeconds(5), "Alloy did not answer in time");
    }

    /** What was thrown, without what futures have wrapped it in. */
    public static Throwable bare(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Failure failure(Throwable thrown) {
        if (thrown instanceof RefusedRequestException refused) {
            return refused.failure();
        } else if (thrown instanceof HttpResponseException refused) {
            return routing(refused);
        } else if (thrown instanceof IOException) {
            return RefusedRequestException.usage("the request broke off").failure();
        } else if (thrown instanceof RejectedExecutionException) {
            return later(Duration.ofSeconds(1), "the server has more questions waiting for Alloy than it takes on");
        } else if (thrown instanceof RuntimeException foreseen) {
            Failure failure = Failures.explain(foreseen, Caller.HTTP);
            return failure.code() == ErrorCode.UNEXPECTED ? unexpected(thrown) : failure;
        }
        return unexpected(thrown);
    }

    private static Failure routing(HttpResponseException refused) {
        if (refused instanceof NotFoundResponse) {
            return RefusedRequestException.of(ErrorCode.NO_SUCH_PATH, "there is nothing at this path")
                    .failure();
        } else if (refused instanceof MethodNotAllowedResponse) {
            return RefusedRequestException.of(ErrorCode.METHOD_NOT_ALLOWED, "this path does not take this method")
                    .failure();
        }
        return unexpected(refused);
    }

    private static Failure later(Duration wait, String message) {
        return new Failure(ErrorCode.CANNOT_TELL, message, List.of(), Optional.of(wait));
    }

    /** Logs what is needed to find the fault; messages stay out, because nobody knows what they hold. */
    private static Failure unexpected(Throwable thrown) {
        StringBuilder where = new StringBuilder();
        for (Throwable t = thrown; t != null && where.length() < 10_000; t = t.getCause()) {
            where.append("\n  ").append(t.getClass().getName());
            List.of(t.getStackTrace()).stream()
                    .limit(FRAMES)
                    .forEach(frame -> where.append("\n    at ").append(frame));
        }
        LOG.error("a request failed unexpectedly:{}", where);
        return Failure.of(ErrorCode.UNEXPECTED, "an unexpected fault of this program; its log tells where");
    }

    private static Reply withAllow(Reply reply, MethodNotAllowedResponse refused) {
        String allowed = String.valueOf(refused.getDetails().get("availableMethods"));
        return new Reply(reply.status(), reply.contentType(), reply.body(), Map.of("Allow", allowed));
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /**
     * A failure as RFC 9457 puts it: {@code {type, title, status, detail, code, next, success, error}}; {@code success} is
     * always false and {@code error} the detail again, for callers who were written for the demo.
     */
    record ProblemJson(
            String type,
            String title,
            int status,
            String detail,
            String code,
            List<NextStepJson> next,
            boolean success,
            String error) {

        static ProblemJson of(Failure failure, int status) {
            return new ProblemJson(
                    "about:blank",
                    HttpStatus.getMessage(status),
                    status,
                    failure.message(),
                    failure.code().name(),
                    failure.next().stream().map(NextStepJson::of).toList(),
                    false,
                    failure.message());
        }
    }
}
