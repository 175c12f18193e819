package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends AlloyTest {

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void four_calls_are_under_way_at_once_and_no_more() throws Exception {
        CyclicBarrier four = new CyclicBarrier(4);
        alloy.on(NOTION_LIST, exchange -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            await(four);
            underWay.decrementAndGet();
            StubAlloy.json(200, "{\"credentials\":[]}").to(exchange);
        });
        AlloyAdapters adapters = adapters();

        assertThat(together(20, () -> adapters.directory().list(NOTION, Owner.key())))
                .hasSize(20)
                .containsOnly(Listing.empty());
        assertThat(most).hasValue(4);
    }

    @Test
    void a_closed_adapter_makes_no_calls() {
        AlloyAdapters adapters = adapters();
        adapters.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> adapters.directory().list(NOTION, Owner.key()))
                .withMessage("closed");
        assertThat(alloy.asked()).isEmpty();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> together(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<T>> calls = Stream.generate(() -> call).limit(times).toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
