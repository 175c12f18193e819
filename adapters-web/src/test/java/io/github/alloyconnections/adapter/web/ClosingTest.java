package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.web.server.Limits;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers hear who wait for an answer when the server is ended. */
class ClosingTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private RunningWeb web = closingWithin(Duration.ofMillis(200));

    @AfterEach
    void stop() {
        answered.countDown();
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/pin, {}",
        "DELETE, /api/pin, ''",
        "POST, /api/actions/notion/post-page, {}",
        "POST, /api/prune/apply, PLAN"
    })
    void the_outcome_of_a_change_under_way_is_unknown(String method, String path, String body)
            throws InterruptedException {
        HttpResponse<String> answer = cutOff(web.json(method, path, body.replace("PLAN", Samples.AGREED_PLAN)));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(RunningWeb.read(answer).get("code").textValue()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(RunningWeb.read(answer).get("detail").textValue()).contains("may still be carried out", "before");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/decision", "GET, /api/connections", "POST, /api/connections/69110206d6d6670fb17451f8/verify"
    })
    void a_question_under_way_is_not_answered_and_says_so(String method, String path) throws InterruptedException {
        HttpResponse<String> answer = cutOff(web.json(method, path, "{}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(RunningWeb.read(answer).get("code").textValue()).isEqualTo("CANNOT_TELL");
        assertThat(RunningWeb.read(answer).get("detail").textValue()).contains("is being ended");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void what_is_answered_in_time_is_answered() throws InterruptedException {
        web.close();
        web = closingWithin(LONG);
        CompletableFuture<HttpResponse<String>> answer = begin(web.json("PUT", "/api/pin", "{}"));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(web::close);
        while (web.isTaking()) {
            Thread.onSpinWait();
        }
        HttpResponse<String> late = web.get("/api/connections");
        answered.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(503);
        closing.join();
    }

    @Test
    void who_reads_slowly_gets_the_whole_answer() throws Exception {
        web.close();
        web = closingWithin(LONG);
        web.core().lists(List.of(named("x".repeat(20_000_000))));
        try (Socket slow = new Socket(web.at("/").getHost(), web.at("/").getPort())) {
            whenAsked();
            slow.getOutputStream()
                    .write("GET /api/connections HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            asked.await();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(web::close);
            while (web.isTaking()) {
                Thread.onSpinWait();
            }
            answered.countDown();

            assertThatExceptionOfType(TimeoutException.class)
                    .as("it waits for whoever reads")
                    .isThrownBy(() -> closing.get(150, TimeUnit.MILLISECONDS));
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .hasSizeGreaterThan(20_000_000)
                    .endsWith("}");
            closing.join();
        }
    }

    private static ConnectionEntry named(String name) {
        Connection plain = Samples.entry(Samples.NEWEST, Samples.NOTION, false).connection();
        return new ConnectionEntry(
                new Connection(
                        plain.id(),
                        Optional.of(name),
                        plain.connector(),
                        plain.type(),
                        plain.created(),
                        plain.updatedAt(),
                        plain.owner()),
                false,
                true,
                true,
                Optional.empty());
    }

    @Test
    void a_person_is_told_on_a_page() throws InterruptedException {
        Browser browser = new Browser(web);
        String token = Browser.tokenOf(browser.open("/"));
        HttpRequest.Builder choose =
                browser.form("/choose", "csrf", token, "connector", "notion", "id", Samples.NEWEST.value());
        whenAsked();
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> browser.send(choose));
        asked.await();
        web.close();

        assertThat(answer.join().statusCode()).isEqualTo(504);
        assertThat(answer.join().body()).contains("<h1", "may still be carried out");
    }

    @Test
    void a_stream_of_events_holds_nothing_up() {
        web.close();
        web = closingWithin(LONG);
        web.core().connecting().hasAttempt(new AttemptState.Looking(Samples.NOW));
        CompletableFuture<HttpResponse<String>> stream = web.sendLater(
                web.to("/api/attempts/" + CannedConnecting.ID + "/events").header("Accept", "text/event-stream"));
        while (web.core().connecting().steps() < 2) {
            Thread.onSpinWait();
        }
        web.close();

        assertThat(stream.join().body()).contains("event: attempt");
    }

    private HttpResponse<String> cutOff(HttpRequest.Builder request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = begin(request);
        web.close();
        return answer.join();
    }

    private CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) throws InterruptedException {
        whenAsked();
        CompletableFuture<HttpResponse<String>> answer = web.sendLater(request);
        asked.await();
        return answer;
    }

    private void whenAsked() {
        web.core().whenAsked(this::block);
        web.core().actions.outcome = order -> {
            block();
            return Samples.done(order.target());
        };
        web.core().tidying.ends(plan -> {
            block();
            return PruneResult.planned(plan);
        });
    }

    private void block() {
        asked.countDown();
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunningWeb closingWithin(Duration time) {
        return RunningWeb.limitedTo(new Limits(LONG, LONG, Duration.ofSeconds(60), time));
    }
}
