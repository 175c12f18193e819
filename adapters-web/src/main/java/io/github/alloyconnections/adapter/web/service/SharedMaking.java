package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes an answer once for all who ask for it at the same time, on whichever instance: one of them asks Alloy, and the others
 * take what that one has kept. When it keeps nothing, since nothing could be told for sure, the next one asks.
 */
final class SharedMaking {

    /** How long an instance that has died holds up the others. */
    private static final Duration CLAIM = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 100;
    private static final int LOOKS = (int) (CLAIM.toMillis() / PAUSE_MILLIS);

    private final ForServingUsers users;
    private final Workers workers;
    private final Map<Version, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();

    /** Of whom what is asked. */
    record Question(UserId user, String text) {}

    /** What changes between two questions makes them two. */
    private record Version(Question question, long state) {

        String text() {
            return question.text() + " " + state;
        }
    }

    SharedMaking(ForServingUsers users, Workers workers) {
        this.users = users;
        this.workers = workers;
    }

    /**
     * The answer that this makes, or that somebody else has just made.
     *
     * @param known what was known when it was asked
     * @param making asks, and keeps what it is told
     * @param telling tells what another has kept
     */
    CompletableFuture<Reply> once(
            Question question,
            KnownAnswer known,
            Supplier<CompletableFuture<Reply>> making,
            Function<StoredAnswer, Reply> telling) {
        Version version = new Version(question, known.version());
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> first = underWay.putIfAbsent(version, mine);
        if (first != null) {
            return first;
        }
        return new Turn(version, known, making, telling).take(LOOKS).whenComplete((reply, failure) -> {
            underWay.remove(version);
            pass(mine, reply, failure);
        });
    }

    private static void pass(CompletableFuture<Reply> waiting, Reply reply, Throwable failure) {
        if (failure == null) {
            waiting.complete(reply);
        } else {
            waiting.completeExceptionally(failure);
        }
    }

    /** One of this instance, among those of all. */
    private final class Turn {

        private final Version version;
        private final KnownAnswer before;
        private final Supplier<CompletableFuture<Reply>> making;
        private final Function<StoredAnswer, Reply> telling;

        Turn(
                Version version,
                KnownAnswer before,
                Supplier<CompletableFuture<Reply>> making,
                Function<StoredAnswer, Reply> telling) {
            this.version = version;
            this.before = before;
            this.making = making;
            this.telling = telling;
        }

        CompletableFuture<Reply> take(int looks) {
            return workers.ask(() -> users.claim(version.question().user(), version.text(), CLAIM))
                    .thenCompose(claim -> claim.map(this::make)
                            .orElseGet(() -> looks == 0 ? making.get() : later(() -> look(() -> take(looks - 1)))));
        }

        /** Looks once more first: whoever asked before may have been done since. */
        private CompletableFuture<Reply> make(AnswerClaim claim) {
            CompletableFuture<Reply> made = look(making);
            return made.handle((reply, failure) -> claim)
                    .thenCompose(this::released)
                    // What was made stays made; whoever waits goes on when the claim is over.
                    .handle((claimed, unreleased) -> claim)
                    .thenCompose(done -> made);
        }

        private CompletableFuture<AnswerClaim> released(AnswerClaim claim) {
            return workers.ask(() -> {
                users.release(version.question().user(), version.text(), claim);
                return claim;
            });
        }

        /** What somebody else has kept is told; else this is done, but what has changed meanwhile is asked anew. */
        private CompletableFuture<Reply> look(Supplier<CompletableFuture<Reply>> otherwise) {
            return users.known(version.question().user(), version.question().text())
                    .thenCompose(now -> now.version() == before.version()
                            ? news(now)
                                    .map(answer -> CompletableFuture.completedFuture(telling.apply(answer)))
                                    .orElseGet(otherwise)
                            : making.get());
        }

        private Optional<StoredAnswer> news(KnownAnswer now) {
            return now.answer()
                    .filter(answer -> before.answer().filter(answer::equals).isEmpty());
        }

        private CompletableFuture<Reply> later(Supplier<CompletableFuture<Reply>> next) {
            Executor soon = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);
            return CompletableFuture.runAsync(() -> {}, soon).thenCompose(now -> next.get());
        }
    }
}
