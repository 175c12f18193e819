package io.github.alloyconnections.sandbox.fault;

import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers 429 with a {@code Retry-After}, in seconds or as a date. */
final class RateLimit {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private RateLimit() {}

    static Reply inSeconds(int seconds) {
        return reply(Integer.toString(seconds));
    }

    static FaultInjection untilDate(Clock clock) {
        return call -> Optional.of(reply(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(PAUSE).atOffset(ZoneOffset.UTC))));
    }

    /** Each different request is turned away the first time, and passes the next. */
    static FaultInjection once() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return call -> {
            String request = call.method() + call.target() + call.payload().text();
            return seen.size() < REMEMBERED && seen.add(request) ? Optional.of(inSeconds(1)) : Optional.empty();
        };
    }

    private static Reply reply(String retryAfter) {
        return Errors.titled(429, "Too Many Requests", "Rate limit exceeded").withHeader("Retry-After", retryAfter);
    }
}
