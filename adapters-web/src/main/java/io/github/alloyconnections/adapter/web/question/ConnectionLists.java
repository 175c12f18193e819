package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.CoalescingCache.Served;
import io.github.alloyconnections.adapter.web.question.ConnectionLists.Overview;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The lists of one open project's connections, with or without their health. */
public final class ConnectionLists {

    private final OpenProject project;
    private final NewAnswers newAnswers;
    private final CoalescingCache<ListQuestion, Overview> lists;
    private final LastServed<ListQuestion> served;

    /** An overview, and the same as it is sent. */
    public record Overview(ConnectionOverview overview, Reply reply) {

        static Overview of(ConnectionOverview overview) {
            return new Overview(overview, Reply.json(ListView.of(overview)).tagged());
        }

        Overview aged(Served<?> served) {
            return new Overview(overview, served.dated(reply));
        }

        boolean isUnsure() {
            return overview.entries().stream()
                    .flatMap(entry -> entry.health().stream())
                    .anyMatch(health -> health.state() == HealthState.UNKNOWN);
        }
    }

    private record ListQuestion(
            Optional<ConnectorId> connector, boolean probed, Optional<String> pin, NamedAccount account) {}

    ConnectionLists(OpenProject project, NewAnswers newAnswers, Ticker ticker, Workers workers) {
        this.project = project;
        this.newAnswers = newAnswers;
        Duration keep = project.settings().server().cacheTime();
        Duration keepUnsure = keep.dividedBy(CoalescingCache.UNSURE_SHARE);
        lists = new CoalescingCache<>(keep, list -> list.isUnsure() ? keepUnsure : keep, ticker, workers);
        served = new LastServed<>(ticker);
    }

    /** All are asked for anew. */
    void forget() {
        lists.forgetAll();
    }

    /** One connector's connections. */
    public CompletableFuture<Overview> of(ConnectorId connector) {
        return of(connector, NamedAccount.unsaid(), Freshness.USUAL);
    }

    /** The same of one account. */
    public CompletableFuture<Overview> of(ConnectorId connector, NamedAccount account, Freshness wanted) {
        ListQuestion question = new ListQuestion(
                Optional.of(connector), false, project.pin(connector).map(Pin::text), account);
        return served.orLast(
                question,
                lists.get(
                        question,
                        newAnswers.granted(wanted),
                        () -> Overview.of(account.list(project.core().choosing(), connector))));
    }

    /** One connector's connections and their health. */
    public CompletableFuture<Overview> probed(ConnectorId connector, NamedAccount account, Freshness wanted) {
        return lists.get(
                        new ListQuestion(
                                Optional.of(connector),
                                true,
                                project.pin(connector).map(Pin::text),
                                account),
                        newAnswers.granted(wanted),
                        () -> Overview.of(account.probed(project.core().verifying(), connector)))
                .thenApply(list -> list.value().aged(list));
    }

    /** Every connector's connections. */
    public CompletableFuture<Overview> all() {
        ListQuestion question = new ListQuestion(Optional.empty(), false, Optional.empty(), NamedAccount.unsaid());
        return served.orLast(
                question,
                lists.get(
                        question,
                        Freshness.USUAL,
                        () -> Overview.of(project.core().choosing().listAll())));
    }

    /** The lists served last, for as long as Alloy asks not to be called: rows with their age are more than none. */
    private static final class LastServed<K> {

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
                kept.put(
                        question,
                        new Kept(now.value(), ticker.read() - now.age().toNanos()));
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
}
