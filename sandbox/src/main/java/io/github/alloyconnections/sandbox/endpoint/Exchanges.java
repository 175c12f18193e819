package io.github.alloyconnections.sandbox.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.alloyconnections.sandbox.consent.ConsentPages;
import io.github.alloyconnections.sandbox.fault.FaultInjection;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.CallReader;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.KeyGate;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.RequestLog;
import io.github.alloyconnections.sandbox.http.WireDelay;
import io.github.alloyconnections.sandbox.http.WireReply;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Takes each request through the same stations: read, recorded, kept waiting, weather, key, endpoint. */
public final class Exchanges implements HttpHandler {

    private final CallReader reader;
    private final RequestLog log;
    private final Duration latency;
    private final FaultInjection weather;
    private final boolean strict;
    private final Router router;
    private final ConsentPages consent;

    public Exchanges(Surroundings surroundings, Router router, ConsentPages consent) {
        this.reader = new CallReader(surroundings.apiKey());
        this.log = surroundings.log();
        this.latency = surroundings.latency();
        this.weather = surroundings.weather();
        this.strict = surroundings.strict();
        this.router = router;
        this.consent = consent;
    }

    /** What is the same for every request, whatever it asks for. */
    public record Surroundings(
            String apiKey, RequestLog log, Duration latency, FaultInjection weather, boolean strict) {

        @Override
        public String toString() {
            return "Surroundings[" + latency + "]";
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private WireReply answer(HttpExchange exchange) throws IOException {
        try {
            Call call = reader.read(exchange);
            log.add(call, exchange.getRequestURI());
            WireDelay.of(latency);
            return call.method().equals("HEAD") ? WireReply.empty(405) : answer(call);
        } catch (RefusedInputException refused) {
            return refused.reply();
        } catch (RuntimeException defect) {
            return Errors.nested(
                    500,
                    "INTERNAL",
                    "The sandbox itself failed: " + defect.getClass().getSimpleName());
        }
    }

    private WireReply answer(Call call) {
        if (ConsentPages.owns(call)) {
            return consent.answer(call);
        }
        Optional<WireReply> instead = weather.instead(call)
                .or(() -> KeyGate.refusal(call))
                .or(() -> strict ? StrictGate.refusal(call) : Optional.empty());
        return instead.orElseGet(() -> weather.afterwards(call, router.answer(call)));
    }
}
