package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.browser.BrowserAdapter;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A person with a browser who allows everything, over real HTTP; whoever waits for them in vain finds the time gone by.
 */
final class FollowingBrowser implements ForUsingTheBrowser {

    private static final Duration REALLY = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final JumpingClock clock;

    FollowingBrowser(JumpingClock clock) {
        this.clock = clock;
    }

    @Override
    public Opening open(OAuthUrl page) {
        comeBack(allow(page.reveal()));
        return Opening.OPENED;
    }

    /** Allows what the page asks; where the browser is sent then. */
    URI allow(URI page) {
        String token = page.getRawQuery().replaceAll(".*token=", "token=").replaceAll("(token=[^&]*).*", "$1");
        HttpRequest consent = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(token + "&answer=allow"))
                .build();
        return URI.create(sent(consent).headers().firstValue("Location").orElseThrow());
    }

    /** What stands behind the '#' is not sent; the page that comes says it again, as a query. */
    void comeBack(URI location) {
        String[] parts = location.toString().split("#", 2);
        sent(HttpRequest.newBuilder(URI.create(parts[0])).build());
        if (parts.length > 1 && parts[1].contains("error")) {
            sent(HttpRequest.newBuilder(URI.create(parts[0] + "?" + parts[1])).build());
        }
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CallbackReceiver listen(Optional<URI> fixed) {
        CallbackReceiver real = BrowserAdapter.in(Map.of()).listen(fixed);
        return new CallbackReceiver() {
            @Override
            public URI redirectFor(AttemptId attempt) {
                return real.redirectFor(attempt);
            }

            @Override
            public Optional<Return> await(Duration atMost) {
                Optional<Return> came = real.await(atMost.compareTo(REALLY) < 0 ? atMost : REALLY);
                if (came.isEmpty()) {
                    clock.jump(atMost);
                }
                return came;
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
