package io.github.alloyconnections.adapter.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.service.EventJson;
import io.github.alloyconnections.domain.port.driven.service.EventSender;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.SendOutcome;
import io.github.alloyconnections.domain.service.SendOutcome.Taken;
import io.github.alloyconnections.domain.service.SendOutcome.Untaken;
import io.github.alloyconnections.domain.service.SendOutcome.Unwanted;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends events to one address, signed, each in one request; redirects are not followed, and what is answered besides a status
 * is not looked at.
 */
public final class WebhookSender implements EventSender, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final int GONE = 410;

    private final WebhookTarget target;
    private final Webhook signing;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final Duration patience;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private WebhookSender(WebhookTarget target, Clock clock, Duration patience, DnsResolver names) {
        this.target = target;
        this.signing = new Webhook(target.secret());
        this.clock = clock;
        this.patience = patience;
        this.client = client(patience, names);
    }

    /** Sends there. */
    public static WebhookSender to(WebhookTarget target, Clock clock) {
        return to(target, clock, PATIENCE);
    }

    static WebhookSender to(WebhookTarget target, Clock clock, Duration patience) {
        DnsResolver names = switch (target.reach()) {
            case PUBLIC -> PublicAddresses.ofTheSystem();
            case ANYWHERE -> SystemDefaultDnsResolver.INSTANCE;
        };
        return new WebhookSender(target, clock, patience, names);
    }

    private static CloseableHttpClient client(Duration patience, DnsResolver names) {
        Timeout answering = Timeout.of(patience);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .setSocketTimeout(answering)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(answering).build())
                .setUserAgent("alloy-connections")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public SendOutcome send(Delivery delivery) {
        if (target.reach() == WebhookTarget.Reach.PUBLIC
                && !"https".equalsIgnoreCase(target.address().getScheme())) {
            return new Untaken("its address is not https");
        }
        try {
            return asked(signed(delivery));
        } catch (IOException e) {
            return new Untaken(why(e));
        } catch (WebhookSigningException e) {
            return new Untaken("it cannot be signed with the secret that is set");
        }
    }

    private HttpPost signed(Delivery delivery) throws WebhookSigningException {
        String body = new String(ContractJson.compact(EventJson.of(delivery.event())), StandardCharsets.UTF_8);
        long seconds = clock.instant().getEpochSecond();
        HttpPost request = new HttpPost(target.address());
        request.setHeader("webhook-id", delivery.id());
        request.setHeader("webhook-timestamp", Long.toString(seconds));
        request.setHeader("webhook-signature", signing.sign(delivery.id(), seconds, body));
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return request;
    }

    /** The whole takes no longer than the patience, however slowly the other side sends. */
    private SendOutcome asked(HttpPost request) throws IOException {
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            SendOutcome outcome = outcome(response.getCode());
            // Read to its end, which lets the connection be used again; what goes wrong with that changes nothing.
            EntityUtils.consumeQuietly(response.getEntity());
            Closer.closeQuietly(response);
            return outcome;
        } finally {
            deadline.cancel(false);
        }
    }

    private static SendOutcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Taken();
        } else if (status == GONE) {
            return new Unwanted("it answered 410: it wants no more");
        }
        return new Untaken(
                "it answered " + status + (status >= 300 && status < 400 ? ": redirects are not followed" : ""));
    }

    /** Never what a library says, which may repeat an address whole. */
    private static String why(IOException trouble) {
        if (trouble instanceof PublicAddresses.NotPublicException) {
            return "its host has no public address";
        } else if (trouble instanceof UnknownHostException) {
            return "its host has no address";
        } else if (trouble instanceof SSLException) {
            return "TLS cannot be spoken with it";
        }
        return "it cannot be reached, or did not answer in time";
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        try {
            client.close();
        } catch (IOException ended) {
            return;
        }
    }
}
