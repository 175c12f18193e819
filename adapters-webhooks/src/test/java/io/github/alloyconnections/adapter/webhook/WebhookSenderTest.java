package io.github.alloyconnections.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.alloyconnections.adapter.webhook.WebhookTarget.Reach;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.SendOutcome;
import io.github.alloyconnections.domain.service.SendOutcome.Taken;
import io.github.alloyconnections.domain.service.SendOutcome.Untaken;
import io.github.alloyconnections.domain.service.SendOutcome.Unwanted;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import io.github.alloyconnections.domain.testing.Seed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events over HTTP, to a server that is as strange as it likes. */
class WebhookSenderTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Delivery DELIVERY = new Delivery(
            "msg_4711",
            new UserEvent(
                    Kind.NEEDS_RECONNECT,
                    new UserId("ann"),
                    Seed.NOW,
                    Optional.of(Seed.NOTION),
                    Optional.of(Seed.id(11)),
                    Optional.empty(),
                    "näme"),
            0,
            Optional.empty(),
            Optional.empty());

    private record Heard(String body, Map<String, List<String>> headers) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile HttpHandler answering = exchange -> answer(exchange, 204);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(body, Map.copyOf(exchange.getRequestHeaders())));
            answering.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=planted");
    }

    private SendOutcome sent(WebhookTarget target) {
        try (WebhookSender sender = WebhookSender.to(target, Clock.systemUTC(), PATIENCE)) {
            return sender.send(DELIVERY);
        }
    }

    private SendOutcome sent() {
        return sent(new WebhookTarget(address(), SECRET, Reach.ANYWHERE));
    }

    @Test
    void whoever_verifies_by_the_published_library_takes_it() throws Exception {
        assertThat(sent()).isEqualTo(new Taken());

        Heard told = heard.get(0);
        new Webhook(SECRET).verify(told.body(), HttpHeaders.of(told.headers(), (name, value) -> true));
        assertThat(told.body())
                .isEqualTo("{\"type\":\"connection.needs_reconnect\",\"timestamp\":\"" + Seed.NOW
                        + "\",\"data\":{\"user\":\"ann\",\"connector\":\"notion\",\"connection\":\"" + Seed.id(11)
                        + "\",\"before\":null,\"words\":\"näme\"}}");
        assertThat(told.headers()).containsEntry("Webhook-id", List.of("msg_4711"));
        assertThat(told.headers().get("Content-type")).first().asString().startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "401", "404", "429"})
    void what_is_answered_otherwise_is_not_taken(int status) {
        answering = exchange -> answer(exchange, status);

        assertThat(sent()).isEqualTo(new Untaken("it answered " + status));
        assertThat(heard).hasSize(1);
    }

    @Test
    void no_redirect_is_followed() {
        answering = exchange -> answer(exchange, 307);

        assertThat(sent()).isEqualTo(new Untaken("it answered 307: redirects are not followed"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void who_is_gone_wants_no_more() {
        answering = exchange -> answer(exchange, 410);

        assertThat(sent()).isInstanceOf(Unwanted.class);
    }

    @Test
    void who_never_answers_is_not_waited_for() {
        answering = exchange -> await(over);

        assertThat(sent()).isEqualTo(new Untaken("it cannot be reached, or did not answer in time"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void of_who_never_ends_its_answer_the_status_counts() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("a".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
        };

        assertThat(sent()).isEqualTo(new Taken());
    }

    @Test
    void who_is_not_there_is_told_without_its_address() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + free + "/hook?key=planted");

        assertThat(sent(new WebhookTarget(nowhere, SECRET, Reach.ANYWHERE)))
                .isEqualTo(new Untaken("it cannot be reached, or did not answer in time"));
        assertThat(sent(new WebhookTarget(URI.create("http://nowhere.invalid/x"), SECRET, Reach.ANYWHERE)))
                .isEqualTo(new Untaken("its host has no address"));
    }

    @Test
    void unless_it_is_allowed_nothing_goes_into_the_own_network_nor_unencrypted() {
        URI encrypted = URI.create("https://localhost:" + server.getAddress().getPort() + "/");

        assertThat(sent(new WebhookTarget(address(), SECRET, Reach.PUBLIC)))
                .isEqualTo(new Untaken("its address is not https"));
        assertThat(sent(new WebhookTarget(encrypted, SECRET, Reach.PUBLIC)))
                .isEqualTo(new Untaken("its host has no public address"));
        assertThat(heard).isEmpty();
    }

    @Test
    void who_does_not_speak_tls_is_told_so() {
        URI encrypted = URI.create("https://localhost:" + server.getAddress().getPort() + "/");

        assertThat(sent(new WebhookTarget(encrypted, SECRET, Reach.ANYWHERE)))
                .isInstanceOf(Untaken.class)
                .asString()
                .doesNotContain("localhost");
    }

    @Test
    void what_signs_and_what_stands_behind_a_question_mark_is_in_no_text() {
        WebhookTarget target = new WebhookTarget(address(), SECRET, Reach.ANYWHERE);

        assertThat(target.toString()).doesNotContain(SECRET, "planted");
    }
}
