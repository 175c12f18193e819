package io.github.alloyconnections.adapter.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.question.CoalescingCache.Served;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoalescingCacheTest {

    private final Workers workers = new Workers();
    private final CoalescingCache<String, Integer> cache =
            new CoalescingCache<>(Duration.ofSeconds(10), () -> 0, workers);
    private final CompletableFuture<Integer> answer = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        answer.complete(0);
        workers.close();
    }

    @Test
    void who_wants_it_new_shares_what_is_being_asked_already() {
        CompletableFuture<Integer> first = cache.get("question", this::ask);
        CompletableFuture<Served<Integer>> other = cache.get("question", Freshness.NEW, this::ask);
        assertThat(other).isNotDone();
        answer.complete(7);

        assertThat(other.join()).isEqualTo(new Served<>(7, Duration.ZERO, false));
        assertThat(first.join()).isEqualTo(7);
        assertThat(asked).hasValue(1);
    }

    private Integer ask() {
        asked.incrementAndGet();
        return answer.join();
    }
}
