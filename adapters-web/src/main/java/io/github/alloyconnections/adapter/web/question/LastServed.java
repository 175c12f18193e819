package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.question.CoalescingCache.Served;
import io.github.alloyconnections.adapter.web.question.ConnectionLists.Overview;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The lists served last, for as long as Alloy asks not to be called: rows with their age are more than none. */
final class LastServed<K> {

    private static final int MOST = 50;
    private static final Duration OLDEST = Duration.ofMinutes(15);

    private final Ticker ticker;
    private final Cache<K, Kept> kept;

    private record Kept(Overview served, long at) {}

    LastServed(Ticker ticker) {
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(OLDEST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The answer; where Alloy asks for a pause, the last one to the same question, marked as what it is. */
    CompletableFuture<Overview> orLast(K question, CompletableFuture<Served<Overview>> answer) {
        return answer.handle((served, failure) -> {
            if (failure == null) {
                keep(question, served);
                return served.value().aged(served);
            }
            return limit(failure)
                    .flatMap(limit ->
                            Optional.ofNullable(kept.getIfPresent(question)).map(last -> marked(last, limit)))
                    .orElseThrow(() -> new CompletionException(ErrorResponses.bare(failure)));
        });
    }

    private void keep(K question, Served<Overview> now) {
        Optional<Kept> last = Optional.ofNullable(kept.getIfPresent(question));
        if (last.filter(same -> same.served().equals(now.value())).isEmpty()) {
            kept.put(question, new Kept(now.value(), ticker.read() - now.age().toNanos()));
        }
    }

    private static Optional<RemoteServiceException> limit(Throwable failure) {
        return ErrorResponses.bare(failure) instanceof RemoteServiceException remote
                        && remote.kind() == Kind.RATE_LIMITED
                ? Optional.of(remote)
                : Optional.empty();
    }

    private Overview marked(Kept last, RemoteServiceException limit) {
        Duration age = Duration.ofNanos(Math.max(0, ticker.read() - last.at()));
        ConnectionOverview served = last.served().overview();
        List<String> notes = new ArrayList<>(served.notes());
        notes.add("Stale: as of " + age.toSeconds() + " s ago. " + limit.getMessage());
        ConnectionOverview stale = new ConnectionOverview(
                served.entries(), served.pinned(), served.latest(), served.skipped(), served.untold(), notes);
        return Overview.of(stale).aged(new Served<>(last.served(), age, true));
    }
}
