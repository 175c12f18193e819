package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptionTest extends AlloyTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void an_interrupted_list_ends_at_once() throws Exception {
        hang(NOTION_LIST);

        assertInterrupted(() -> adapters().directory().list(NOTION, Owner.key()));
    }

    @Test
    void an_interrupted_probe_ends_at_once() throws Exception {
        hang(SEARCH);

        assertInterrupted(() -> adapters().probe().probe(ID, NOTION, USER, Optional.empty()));
    }

    @Test
    void an_interrupted_walk_ends_at_once() throws Exception {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"notion\"}]}");
        hang(NOTION_LIST);

        assertInterrupted(() -> adapters().directory().listAll(Owner.key()));
    }

    @Test
    void a_pause_between_tries_can_be_interrupted() throws Exception {
        alloy.on(NOTION_LIST, exchange -> {
            StubAlloy.json(500, "{}").to(exchange);
            exchange.close();
            asked.countDown();
        });
        Pacing quick = quick();
        Pacing longPauses = new Pacing(
                3, quick.noNewTryAfter().minusSeconds(1), quick.noNewTryAfter(), quick.patience(), quick.calm(), 60, 4);

        assertInterrupted(
                () -> adapters(settings(alloy.url()), longPauses).directory().list(NOTION, Owner.key()));
    }

    private void hang(String request) {
        alloy.on(request, exchange -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void assertInterrupted(Runnable call) throws Exception {
        CompletableFuture<RemoteServiceException> thrown = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                call.run();
            } catch (RemoteServiceException e) {
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                thrown.complete(e);
            }
        });
        caller.start();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(thrown.get(20, TimeUnit.SECONDS))
                .hasMessageEndingWith(" but failed because: it was interrupted")
                .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
    }
}
