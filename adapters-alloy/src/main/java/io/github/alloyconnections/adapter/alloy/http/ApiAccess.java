package io.github.alloyconnections.adapter.alloy.http;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import feign.jackson.JacksonEncoder;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds the Feign client when the first call needs it. */
final class ApiAccess {

    private final AlloySettings settings;
    private final Clock clock;
    private final Optional<TlsSockets> tls;
    private final Optional<Client> standIn;
    private final Optional<Consumer<String>> log;
    private @Nullable AlloyApi api;

    ApiAccess(AlloySettings settings, Clock clock, Optional<Client> standIn, Optional<Consumer<String>> log) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.tls = settings.isSecure() ? Optional.of(new TlsSockets(settings.network())) : Optional.empty();
        this.standIn = standIn;
    }

    synchronized AlloyApi api() {
        AlloyApi built = api;
        if (built == null) {
            settings.network().obstacle().filter(any -> settings.isSecure()).ifPresent(ApiAccess::refuse);
            prepareTls();
            built = build();
            api = built;
        }
        return built;
    }

    private static void refuse(String obstacle) {
        throw AlloyFailure.lasting(Kind.WRONG_ADDRESS, obstacle).beforeSending();
    }

    /** TLS takes as long to load as everything else together, so it is loaded beside it. */
    private void prepareTls() {
        tls.ifPresent(sockets -> ExchangeWorkers.thread(() -> prepare(sockets)).start());
    }

    /** What goes wrong here goes wrong again in the call, which can say so. */
    private static void prepare(TlsSockets sockets) {
        try {
            sockets.tls();
        } catch (RuntimeException told) {
            return;
        }
    }

    private AlloyApi build() {
        ForeignAnswer foreign = new ForeignAnswer(settings);
        int millis = Math.max(1, (int) settings.timeout().toMillis());
        return Feign.builder()
                .client(standIn.orElseGet(this::client))
                .retryer(Retryer.NEVER_RETRY)
                // Redirects are not followed: the key must not travel to another host.
                .options(new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false))
                .requestInterceptor(new AlloyHeaders(settings.apiKey().orElseThrow(), settings.apiVersion()))
                .encoder((body, type, request) -> new JacksonEncoder(BoundedJson.mapper()).encode(body, type, request))
                .decoder(new AlloyDecoder(foreign))
                .errorDecoder(new AlloyErrorDecoder(foreign, clock))
                .target(AlloyApi.class, settings.root());
    }

    private Client client() {
        Client buffering = new ExchangeClient(false, tls);
        Client streaming = new ExchangeClient(true, tls);
        Client suitable = (request, options) ->
                (CallInFlight.current().call().repeatable() ? buffering : streaming).execute(request, options);
        return log.<Client>map(told -> new CallLog(suitable, told)).orElse(suitable);
    }

    /**
     * Tells of each call: its method, its path as it is written down here, what came of it, and the time until then. Nothing
     * that was sent or answered gets in: no id, no query, no key.
     */
    private record CallLog(Client client, Consumer<String> log) implements Client {

        private static final long NANOS_OF_MILLI = 1_000_000;

        @Override
        public Response execute(Request request, Request.Options options) throws IOException {
            long began = System.nanoTime();
            try {
                Response response = client.execute(request, options);
                tell(request, String.valueOf(response.status()), began);
                return response;
            } catch (IOException | RuntimeException failed) {
                tell(request, "no answer", began);
                throw failed;
            }
        }

        private void tell(Request request, String outcome, long began) {
            String path = request.requestTemplate().methodMetadata().template().path();
            long millis = (System.nanoTime() - began) / NANOS_OF_MILLI;
            log.accept(request.httpMethod() + " " + path + " " + outcome + " " + millis + " ms");
        }
    }
}
