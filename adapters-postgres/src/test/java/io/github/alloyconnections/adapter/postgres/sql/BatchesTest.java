package io.github.alloyconnections.adapter.postgres.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked at once is done at once, and each hears how its own went. */
class BatchesTest {

    private static final int LARGEST = 200;

    private final List<List<Integer>> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Batches<Integer, String> batches = new Batches<>("test", this::work);

    @AfterEach
    void end() {
        batches.close();
    }

    /** Waits at nothing until it is let go on, and fails at all batches with a thirteen. */
    private List<String> work(List<Integer> values) {
        if (values.contains(0)) {
            begun.countDown();
            await();
        }
        done.add(values);
        if (values.contains(13)) {
            throw new IllegalStateException("planted");
        }
        return values.stream().map(value -> "done " + value).toList();
    }

    private void await() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String result(CompletableFuture<String> asked) throws Exception {
        return asked.get(10, TimeUnit.SECONDS);
    }

    /** Asks while another is under way. */
    private List<CompletableFuture<String>> askBehind(IntStream values) throws InterruptedException {
        CompletableFuture<String> first = batches.ask(0);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<String>> others = new ArrayList<>(List.of(first));
        values.forEach(value -> others.add(batches.ask(value)));
        return others;
    }

    @Test
    void what_is_asked_while_another_is_under_way_is_done_in_one_go_and_each_gets_its_own() throws Exception {
        List<CompletableFuture<String>> asked = askBehind(IntStream.range(20, 40));
        go.countDown();

        assertThat(result(asked.get(0))).isEqualTo("done 0");
        for (int place = 1; place < asked.size(); place++) {
            assertThat(result(asked.get(place))).isEqualTo("done " + (19 + place));
        }
        assertThat(done).extracting(List::size).containsExactly(1, 20);
    }

    @Test
    void a_batch_has_a_bound() throws Exception {
        List<CompletableFuture<String>> asked = askBehind(IntStream.range(1_000, 1_000 + LARGEST + 1));
        go.countDown();

        assertThat(result(asked.get(asked.size() - 1))).isEqualTo("done " + (1_000 + LARGEST));
        assertThat(done).extracting(List::size).containsExactly(1, LARGEST, 1);
    }

    @Test
    void whoever_comes_when_too_many_wait_is_refused() throws Exception {
        askBehind(IntStream.range(1_000, 3_000));

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> batches.ask(4_000));
        go.countDown();
    }

    @Test
    void a_failure_is_told_to_those_of_its_batch_and_the_next_is_done() throws Exception {
        List<CompletableFuture<String>> asked = askBehind(IntStream.of(12, 13));
        go.countDown();

        assertThat(result(asked.get(0))).isEqualTo("done 0");
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> result(asked.get(1)))
                .withMessageContaining("planted");
        assertThat(result(batches.ask(14))).isEqualTo("done 14");
    }

    @Test
    void one_after_the_other_each_is_done_at_once() throws Exception {
        for (int value = 100; value < 400; value++) {
            assertThat(result(batches.ask(value))).isEqualTo("done " + value);
        }
        assertThat(done).hasSize(300);
    }

    @Test
    void who_waits_when_it_is_closed_and_who_comes_later_is_refused() throws Exception {
        List<CompletableFuture<String>> asked = askBehind(IntStream.of(20));
        batches.close();

        assertThat(asked.get(1)).isCompletedExceptionally();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> result(batches.ask(21)))
                .withCauseInstanceOf(RejectedExecutionException.class);
        assertThat(done.stream().flatMap(List::stream)).doesNotContain(20, 21);
    }
}
