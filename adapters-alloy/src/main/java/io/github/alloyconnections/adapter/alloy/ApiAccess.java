package io.github.alloyconnections.adapter.alloy;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.jackson.JacksonEncoder;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Builds the Feign client when the first call needs it. */
final class ApiAccess {

    private final AlloySettings settings;
    private final Clock clock;
    private @Nullable AlloyApi api;

    ApiAccess(AlloySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized AlloyApi api() {
        AlloyApi built = api;
        if (built == null) {
            prepareTls();
            built = build();
            api = built;
        }
        return built;
    }

    /** TLS takes as long to load as everything else together, so it is loaded beside it. */
    private void prepareTls() {
        if ("https".equalsIgnoreCase(settings.baseUrl().getScheme())) {
            Workers.thread(SSLSocketFactory::getDefault).start();
        }
    }

    private AlloyApi build() {
        ForeignAnswer foreign = new ForeignAnswer(settings);
        int millis = Math.max(1, (int) settings.timeout().toMillis());
        return Feign.builder()
                .client(client())
                .retryer(Retryer.NEVER_RETRY)
                // Redirects are not followed: the key must not travel to another host.
                .options(new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false))
                .requestInterceptor(new AlloyHeaders(settings.apiKey().orElseThrow(), settings.apiVersion()))
                .encoder(new JacksonEncoder(Json.MAPPER))
                .decoder(new AlloyDecoder(foreign))
                .errorDecoder(new AlloyErrorDecoder(foreign, clock))
                .target(AlloyApi.class, settings.root());
    }

    private static Client client() {
        Client buffering = new ExchangeClient(false);
        Client streaming = new ExchangeClient(true);
        return (request, options) ->
                (Exchange.current().call().repeatable() ? buffering : streaming).execute(request, options);
    }
}
