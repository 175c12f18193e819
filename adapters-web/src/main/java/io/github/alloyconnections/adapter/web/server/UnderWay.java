package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The requests that wait for their answers, so that the end of the server leaves none of them without a true word. */
public final class UnderWay {

    private final Set<Request> requests = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** A request, and how a failure is told to whoever sent it. */
    private record Request(Route route, CompletableFuture<Reply> reply, Function<Failure, Reply> telling) {

        void cutOff() {
            reply.complete(telling.apply(route.isAsking() ? unanswered() : unknown(route)));
        }
    }

    public boolean isTaking() {
        return !ending;
    }

    /** Keeps it in sight until it is answered. */
    @SuppressWarnings("FutureReturnValueIgnored") // only forgets what is answered
    void add(Route route, CompletableFuture<Reply> reply, Function<Failure, Reply> telling) {
        Request request = new Request(route, reply, telling);
        requests.add(request);
        reply.whenComplete((answer, failure) -> requests.remove(request));
    }

    /** What is said to whoever comes while the server is being ended. */
    static Failure unanswered() {
        return new Failure(
                ErrorCode.CANNOT_TELL,
                "the server is being ended, and has not answered this",
                List.of(),
                Optional.of(Duration.ofSeconds(5)));
    }

    /** Takes no more, and waits for those there are; true if all have been answered in time. */
    public boolean end(Duration patience) {
        ending = true;
        CompletableFuture<?>[] open = requests.stream().map(Request::reply).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(open).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException answeredToo) {
            return requests.isEmpty();
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return requests.isEmpty();
    }

    /** Tells all that still wait what is known: of a change that was begun, nothing. */
    public void cutOff() {
        requests.forEach(Request::cutOff);
    }

    private static Failure unknown(Route route) {
        return Failure.of(
                ErrorCode.OUTCOME_UNKNOWN,
                "the server was ended before it knew what came of this; it may still be carried out, or have been,"
                        + " once: look before you repeat it",
                route.path().startsWith("/api")
                        ? NextStep.other("GET /api/connections", "shows how things stand")
                        : NextStep.run(CommandName.STATUS, "shows how things stand"));
    }
}
