package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.adapter.web.server.Assets;
import io.github.alloyconnections.adapter.web.server.Limits;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachingTest {

    private static final int CALLERS = 40;

    private final RunningWeb web = RunningWeb.start();
    private final CountDownLatch answerNow = new CountDownLatch(1);

    @AfterEach
    void stop() {
        answerNow.countDown();
        web.close();
    }

    @Test
    void callers_of_one_question_share_one_call() {
        web.core().whenAsked(this::hold);
        List<CompletableFuture<HttpResponse<String>>> answers = ask("/api/decision", CALLERS);
        await().until(() -> web.core().calls("decide notion working") == 1);
        answerNow.countDown();

        assertThat(answers)
                .hasSize(CALLERS)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(web.core().calls("decide notion working")).isOne();
    }

    @Test
    void a_slow_question_does_not_hold_up_others() {
        web.core().whenAsked(this::hold);
        List<CompletableFuture<HttpResponse<String>>> waiting = ask("/api/decision", 2 * Limits.THREADS);
        await().until(() -> web.core().calls("decide notion working") == 1);

        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void too_many_questions_at_once_are_refused_with_a_time_to_come_back() {
        web.core().whenAsked(this::hold);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.addAll(ask("/api/decision?policy=name:" + i, 1));
        }
        HttpResponse<String> refused = CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(any -> answers.stream()
                        .filter(CompletableFuture::isDone)
                        .findFirst()
                        .orElseThrow()
                        .join())
                .join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void an_answer_is_kept_for_the_cache_time_and_no_longer() {
        web.get("/api/decision");
        web.waits(FakeProject.CACHE_TIME.minusMillis(1));
        web.get("/api/decision");
        assertThat(web.core().calls("decide notion working")).isOne();

        web.waits(FakeProject.CACHE_TIME);
        web.get("/api/decision");
        assertThat(web.core().calls("decide notion working")).isEqualTo(2);
    }

    @Test
    void policies_and_connectors_are_different_questions() {
        web.get("/api/decision?policy=latest");
        web.get("/api/decision?policy=oldest");
        web.get("/api/decision?policy=oldest&connector=slack");

        assertThat(web.core().calls("decide notion latest")).isOne();
        assertThat(web.core().calls("decide notion oldest")).isOne();
        assertThat(web.core().calls("decide slack oldest")).isOne();
    }

    @Test
    void a_failure_is_told_to_all_who_waited_and_then_forgotten() {
        web.core().whenAsked(() -> {
            hold();
            throw new RemoteServiceException(RemoteServiceException.Kind.UNAVAILABLE, "tried to list but failed");
        });
        List<CompletableFuture<HttpResponse<String>>> answers = ask("/api/connections", 5);
        await().until(() -> web.core().calls("list notion") == 1);
        answerNow.countDown();
        assertThat(answers)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));

        web.core().whenAsked(() -> {});
        assertThat(web.get("/api/connections").statusCode()).isEqualTo(200);
    }

    @Test
    void while_alloy_asks_for_a_pause_the_last_list_is_served_and_marked_stale() {
        assertThat(web.get("/api/connections").headers().firstValue("Warning")).isEmpty();
        web.core().failsWith(new RemoteServiceException(RemoteServiceException.Kind.RATE_LIMITED, "asks to wait"));
        web.waits(FakeProject.CACHE_TIME.plusSeconds(30));

        HttpResponse<String> stale = web.get("/api/connections");

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.headers().firstValue("Warning")).contains("110 alloy-connections \"Response is Stale\"");
        assertThat(stale.headers().firstValue("Age")).isPresent();
        assertThat(stale.body()).contains("Stale: as of ", "asks to wait", "\"success\":true");
        assertThat(web.get("/api/connections?connector=slack").statusCode()).isEqualTo(503);
        web.waits(Duration.ofMinutes(16));
        assertThat(web.get("/api/connections").statusCode()).isEqualTo(503);
        web.core().whenAsked(() -> {});
        assertThat(web.get("/api/connections").headers().firstValue("Warning")).isEmpty();
    }

    @Test
    void a_changed_pin_is_seen_at_once() {
        assertThat(RunningWeb.read(web.get("/api/connections")).get("pinned").isNull())
                .isTrue();

        web.core().isPinnedTo(Samples.NEWEST.value());

        assertThat(RunningWeb.read(web.get("/api/connections")).get("pinned").textValue())
                .isEqualTo(Samples.NEWEST.value());
        web.get("/api/decision");
        assertThat(web.core().calls("list notion")).isEqualTo(2);
    }

    @Test
    void a_project_that_was_opened_anew_voids_all_answers() {
        web.get("/api/connections");
        web.get("/api/decision");
        web.isOpenedAnew();
        web.get("/api/connections");
        web.get("/api/decision");

        assertThat(web.core().calls("list notion")).isEqualTo(2);
        assertThat(web.core().calls("decide notion working")).isEqualTo(2);
    }

    @Test
    void readiness_asks_alloy_seldom_also_when_it_fails() {
        web.core().failsWith(new RemoteServiceException(RemoteServiceException.Kind.KEY_REFUSED, "key refused"));
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);

        assertThat(web.core().calls("connectors")).isOne();
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(String path, int callers) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            answers.add(web.sendLater(web.to(path)));
        }
        return answers;
    }

    private void hold() {
        try {
            answerNow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_pages_files_are_packed_once_for_who_takes_it() throws IOException {
        for (Assets asset : List.of(Assets.STYLES, Assets.SCRIPT)) {
            byte[] packed = RunningWeb.bytes(web.to(asset.url()).header("Accept-Encoding", "br, gzip"));
            byte[] plain = RunningWeb.bytes(web.to(asset.url()));

            assertThat(packed.length).isLessThan(plain.length / 2);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(plain);
        }
    }
}
