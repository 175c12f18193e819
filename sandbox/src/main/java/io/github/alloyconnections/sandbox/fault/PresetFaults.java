package io.github.alloyconnections.sandbox.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.KeyGate;
import io.github.alloyconnections.sandbox.http.SentKey;
import io.github.alloyconnections.sandbox.http.WireDelay;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Preset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What each preset does to calls. */
public final class PresetFaults {

    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final Duration STALLED = Duration.ofMinutes(1);

    private PresetFaults() {}

    public static FaultInjection of(Preset preset, Clock clock) {
        return switch (preset) {
            case RATE_LIMITED -> call -> Optional.of(RateLimit.inSeconds(30));
            case RATE_LIMITED_PROBES -> RateLimit.untilDate(clock).overExecute();
            case RATE_LIMITED_BRIEFLY -> RateLimit.once();
            case OUTAGE -> new Outage();
            case OUTAGE_PROBES -> new Outage().overExecute();
            case ANSWERS_ANYTHING -> call -> call.isExecute() ? Optional.of(anything()) : Optional.empty();
            case GARBAGE -> new Garbage();
            case GARBAGE_PROBES -> new Garbage().overExecute();
            case KEY_REFUSED -> call -> Optional.of(KeyGate.refused(SentKey.WRONG));
            case LOST_WRITES -> new UnansweredWrites(Duration.ZERO, UnansweredWrites.EXECUTIONS);
            case STALLED_WRITES -> new UnansweredWrites(STALLED, UnansweredWrites.EXECUTIONS);
            case LOST_DELETES -> new UnansweredWrites(Duration.ZERO, UnansweredWrites.DELETIONS);
            case STALLED_DELETES -> new UnansweredWrites(STALLED, UnansweredWrites.DELETIONS);
            default -> FaultInjection.CLEAR;
        };
    }

    private static WireReply anything() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("responseData").put("ok", true).putArray("results");
        return WireReply.json(200, answer);
    }

    /** How long each answer takes, if the options ask for nothing else. */
    public static Duration latencyOf(Preset preset) {
        return preset == Preset.SLOW ? SLOW : Duration.ZERO;
    }

    /** Every call fails, in turn in each of the ways a service and the proxies before it can fail. */
    private static final class Outage implements FaultInjection {

        private static final String PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>"
                + "<center><h1>502 Bad Gateway</h1></center><hr><center>proxy</center></body></html>";

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Optional<WireReply> instead(Call call) {
            return Optional.of(
                    switch (Math.floorMod(count.getAndIncrement(), 5)) {
                        case 0 -> Errors.nested(503, "SERVICE_UNAVAILABLE", "The service is down for maintenance");
                        case 1 -> WireReply.text(502, WireReply.HTML, PROXY_PAGE);
                        case 2 -> WireReply.dropped();
                        case 3 -> WireReply.empty(500);
                        default ->
                            WireReply.text(
                                    504, WireReply.HTML, PROXY_PAGE.replace("502 Bad Gateway", "504 Gateway Time-out"));
                    });
        }
    }

    /** Writes are carried out, but their caller is left in the dark: cut off, at once or after a while. */
    private record UnansweredWrites(Duration after, Predicate<Call> writes) implements FaultInjection {

        static final Predicate<Call> EXECUTIONS = call -> call.isExecute()
                && Connectors.writes(
                        call.target().path().get(1), call.target().path().get(3));
        static final Predicate<Call> DELETIONS = call -> call.method().equals("DELETE");

        @Override
        public Optional<WireReply> instead(Call call) {
            return Optional.empty();
        }

        @Override
        public WireReply afterwards(Call call, WireReply reply) {
            if (!writes.test(call)) {
                return reply;
            }
            return after.isZero()
                    ? WireReply.dropped()
                    : exchange -> {
                        WireDelay.of(after);
                        reply.send(exchange);
                    };
        }
    }

    /** Answers 429 with a {@code Retry-After}, in seconds or as a date. */
    private static final class RateLimit {

        private static final Duration PAUSE = Duration.ofSeconds(30);
        private static final int REMEMBERED = 10_000;

        private RateLimit() {}

        static WireReply inSeconds(int seconds) {
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

        private static WireReply reply(String retryAfter) {
            return Errors.titled(429, "Too Many Requests", "Rate limit exceeded")
                    .withHeader("Retry-After", retryAfter);
        }
    }

    /** Every call is answered 200 with something that is not what the API answers, in turn. */
    private static final class Garbage implements FaultInjection {

        private static final int CHUNK = 64 * 1024;
        private static final int CHUNKS = 128;
        private static final int DEPTH = 50_000;
        private static final byte[] UTF_16_MARK = {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, '{', '}'};

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Optional<WireReply> instead(Call call) {
            return Optional.of(
                    switch (Math.floorMod(count.getAndIncrement(), 10)) {
                        case 0 -> WireReply.text(200, "text/plain; charset=utf-8", "It works!");
                        case 1 -> json("{\"data\":[{\"credentialId\":\"69110206d6d6670fb1");
                        case 2 -> json("{\"data\":\"soon\"}");
                        case 3 -> WireReply.torn(WireReply.JSON, "{\"data\":[");
                        case 4 -> json("42");
                        case 5 -> WireReply.streamed(200, WireReply.JSON, Garbage::endlessText);
                        case 6 -> json("{\"unexpected\":{\"shape\":true}}");
                        case 7 -> json("[".repeat(DEPTH));
                        case 8 -> WireReply.bytes(200, WireReply.JSON, UTF_16_MARK);
                        default -> WireReply.empty(200);
                    });
        }

        private static WireReply json(String text) {
            return WireReply.text(200, WireReply.JSON, text);
        }

        /** Eight megabytes of one JSON string that never ends. */
        private static void endlessText(OutputStream out) throws IOException {
            byte[] chunk = "a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
            out.write("{\"data\":\"".getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < CHUNKS; written++) {
                out.write(chunk);
            }
        }
    }
}
