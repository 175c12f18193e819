package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How old an answer is, how new a caller can have it, and what he has already. */
class FreshnessTest {

    private static final String DECISION = "decide notion working";

    private final RunningWeb web = RunningWeb.start();
    private final CountDownLatch answerNow = new CountDownLatch(1);

    @AfterEach
    void stop() {
        answerNow.countDown();
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/connections",
                "/api/connections?probe=true",
                "/api/connections?limit=1",
                "/api/decision",
                "/api/twins",
                "/api/connectors",
                "/openapi.json",
                "/schemas/List.json"
            })
    void what_a_caller_has_already_is_not_sent_again(String path) {
        HttpResponse<String> first = web.get(path);
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");

        HttpResponse<String> again = web.send(web.to(path).header("If-None-Match", "\"other\", " + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).contains("Accept-Encoding");
        assertThat(web.send(web.to(path).header("If-None-Match", "\"other\"")).body())
                .isEqualTo(first.body());
    }

    @Test
    void a_changed_list_has_another_name() {
        String tag = header(web.get("/api/connections"), "ETag");
        web.core().isPinnedTo(Samples.NEWEST.value());

        HttpResponse<String> changed = web.send(web.to("/api/connections").header("If-None-Match", tag));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void a_failure_and_a_change_have_no_name() {
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "down"));

        assertThat(web.send(web.to("/api/decision").header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(503);
        assertThat(web.get("/api/decision").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void an_answer_tells_its_age() {
        assertThat(header(web.get("/api/decision"), "Age")).isEqualTo("0");
        web.waits(Duration.ofMillis(1_500));

        HttpResponse<String> later = web.get("/api/decision");

        assertThat(header(later, "Age")).isEqualTo("1");
        assertThat(later.headers().firstValue("Warning")).isEmpty();
        assertThat(web.core().calls(DECISION)).isOne();
    }

    @Test
    void who_comes_while_it_is_asked_anew_gets_the_last_answer_marked_stale() {
        web.get("/api/decision");
        web.waits(FakeProject.CACHE_TIME.plusSeconds(3));
        CompletableFuture<HttpResponse<String>> asking = beginsToAsk("/api/decision", DECISION, 2);

        HttpResponse<String> other = web.get("/api/decision");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(header(other, "Age")).isEqualTo("5");
        assertThat(header(other, "Warning")).contains("Stale");

        answerNow.countDown();
        assertThat(header(asking.join(), "Age")).isEqualTo("0");
        assertThat(header(web.get("/api/decision"), "Age")).isEqualTo("0");
        assertThat(web.core().calls(DECISION)).isEqualTo(2);
    }

    @Test
    void what_is_much_too_old_is_not_served_in_the_meantime() {
        web.get("/api/decision");
        web.waits(Duration.ofMinutes(2));
        CompletableFuture<HttpResponse<String>> asking = beginsToAsk("/api/decision", DECISION, 2);

        CompletableFuture<HttpResponse<String>> other = web.sendLater(web.to("/api/decision"));
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(other).isNotDone();

        answerNow.countDown();
        assertThat(other.join().headers().firstValue("Warning")).isEmpty();
        assertThat(asking.join().statusCode()).isEqualTo(200);
    }

    @Test
    void while_one_tries_again_the_others_are_told_the_failure_at_once() {
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "nobody answers there"));
        assertThat(web.get("/api/connections").statusCode()).isEqualTo(503);
        CompletableFuture<HttpResponse<String>> trying = beginsToAsk("/api/connections", "list notion", 2);

        HttpResponse<String> other = web.get("/api/connections");
        assertThat(other.statusCode()).isEqualTo(503);
        assertThat(other.body()).contains("nobody answers there");
        assertThat(trying).isNotDone();

        answerNow.countDown();
        assertThat(trying.join().statusCode()).isEqualTo(200);
        assertThat(web.get("/api/connections").statusCode()).isEqualTo(200);
    }

    @Test
    void no_cache_is_asked_anew_as_often_as_is_fair_to_others() {
        for (int i = 0; i < 20; i++) {
            assertThat(web.send(web.to("/api/decision").header("Cache-Control", "No-Cache"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(web.core().calls(DECISION)).isEqualTo(4);

        web.waits(Duration.ofSeconds(5));
        web.get("/api/decision");
        int before = web.core().calls(DECISION);
        web.send(web.to("/api/decision").header("Cache-Control", "max-age=0, no-cache"));
        assertThat(web.core().calls(DECISION)).isEqualTo(before + 1);
    }

    @Test
    void what_could_not_be_told_is_asked_again_sooner() {
        web.core().decides(policy -> Samples.undecided(policy.label()));
        web.get("/api/decision");
        web.waits(FakeProject.CACHE_TIME.dividedBy(4));
        web.get("/api/decision");

        assertThat(web.core().calls(DECISION)).isEqualTo(2);
    }

    /** Has a question under way that is not answered before the latch opens. */
    private CompletableFuture<HttpResponse<String>> beginsToAsk(String path, String call, int times) {
        web.core().whenAsked(() -> {
            try {
                answerNow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        CompletableFuture<HttpResponse<String>> asking = web.sendLater(web.to(path));
        await().until(() -> web.core().calls(call) == times);
        return asking;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
