package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An attempt's progress as a stream of server-sent events: one for each change, until it has come to rest. */
final class AttemptEvents {

    private static final int MOST = 50;
    private static final long PAUSE_MILLIS = 500;
    private static final int LOOKS = 600;
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 20;

    private final FollowedAttempts followed;
    private final AtomicInteger streams = new AtomicInteger();

    AttemptEvents(FollowedAttempts followed) {
        this.followed = followed;
    }

    /** The first look is made before anything is sent, so that an unknown attempt is an ordinary failure. */
    CompletableFuture<Reply> stream(Context request) {
        QueryParameters.parse(request.queryString());
        AttemptId id = AttemptRoutes.id(request);
        boolean wanted = "text/event-stream".equals(request.header("Accept"));
        if (!wanted || streams.get() >= MOST) {
            return followed.look(id).thenApply(AttemptRoutes::reply);
        }
        followed.look(id).join();
        new SseHandler(client -> begin(client, id)).handle(request);
        return CompletableFuture.completedFuture(Reply.streamed());
    }

    private void begin(SseClient client, AttemptId id) {
        client.keepAlive();
        streams.incrementAndGet();
        client.onClose(streams::decrementAndGet);
        next(client, id, Optional.empty(), 0);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback itself takes the failure and ends the stream
    private void next(SseClient client, AttemptId id, Optional<String> before, int looks) {
        Executor pause = CompletableFuture.delayedExecutor(looks == 0 ? 0 : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        CompletableFuture<AttemptProgress> look =
                CompletableFuture.supplyAsync(() -> id, pause).thenCompose(followed::look);
        look.whenComplete((progress, failure) -> {
            if (failure != null || client.terminated()) {
                client.close();
                return;
            }
            String now = json(progress);
            tell(client, now, before, looks);
            if (progress.attempt().state().isSettled() || looks >= LOOKS) {
                client.close();
            } else {
                next(client, id, Optional.of(now), looks + 1);
            }
        });
    }

    private static void tell(SseClient client, String now, Optional<String> before, int looks) {
        if (!before.equals(Optional.of(now))) {
            client.sendEvent("attempt", now);
        } else if (looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
            client.sendComment("still looking");
        }
    }

    private static String json(AttemptProgress progress) {
        return new String(ContractJson.compact(AttemptJson.of(progress)), StandardCharsets.UTF_8);
    }
}
