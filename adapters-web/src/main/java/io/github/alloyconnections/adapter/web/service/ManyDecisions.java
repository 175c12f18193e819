package io.github.alloyconnections.adapter.web.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.domain.connection.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decisions for many users, a few at a time, so that others are answered meanwhile. Who is not reached in time is told so,
 * and can be asked for again: what was decided by then is known.
 */
final class ManyDecisions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LANES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final List<UserId> users;
    private final Function<UserId, CompletableFuture<Reply>> question;
    private final Ticker ticker;
    private final long begun;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<UserId, Reply> replies = new ConcurrentHashMap<>();

    ManyDecisions(List<UserId> users, Function<UserId, CompletableFuture<Reply>> question, Ticker ticker) {
        this.users = users;
        this.question = question;
        this.ticker = ticker;
        this.begun = ticker.read();
    }

    CompletableFuture<Reply> all() {
        CompletableFuture<?>[] lanes = Stream.generate(this::lane).limit(LANES).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(lanes).thenApply(done -> reply());
    }

    /** One user after the other, until none is left. */
    private CompletableFuture<Void> lane() {
        int place = next.getAndIncrement();
        if (place >= users.size()) {
            return CompletableFuture.completedFuture(null);
        }
        UserId user = users.get(place);
        return asked(user).thenCompose(reply -> {
            replies.put(user, reply);
            return lane();
        });
    }

    private CompletableFuture<Reply> asked(UserId user) {
        if (ticker.read() - begun > PATIENCE.toNanos()) {
            return CompletableFuture.completedFuture(ErrorResponses.reply(ErrorResponses.tooSlow()));
        }
        try {
            return question.apply(user).exceptionally(ErrorResponses::reply);
        } catch (RuntimeException refused) {
            return CompletableFuture.completedFuture(ErrorResponses.reply(refused));
        }
    }

    /** {@code {decisions: [{user, decision|null, problem|null, age|null, stale}]}}, in the order in which they were asked for. */
    private Reply reply() {
        ObjectNode all = JSON.createObjectNode();
        users.forEach(user -> {
            Reply reply = replies.getOrDefault(user, ErrorResponses.reply(ErrorResponses.tooSlow()));
            boolean decided = reply.status() == OK;
            ObjectNode one = all.withArrayProperty("decisions").addObject().put("user", user.value());
            one.set(decided ? "decision" : "problem", read(reply));
            one.putNull(decided ? "problem" : "decision");
            if (decided) {
                one.put("age", reply.age().toSeconds());
            } else {
                one.putNull("age");
            }
            one.put("stale", reply.isStale());
        });
        return Reply.json(all);
    }

    private static JsonNode read(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
