package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Plans of deletions that were shown to somebody, so that what is agreed to is exactly what was seen. A failure is kept
 * as long as a plan: a page that loads itself again must see how its question ended.
 */
public final class PlanOffers {

    private static final Duration SHOWN = Duration.ofMinutes(1);
    private static final Duration OPEN = Duration.ofMinutes(15);
    private static final int MOST = 100;

    private final ForTidyingUp tidying;
    private final CoalescingCache<Wish, Offer> plans;
    private final Cache<String, Offer> open;

    /**
     * What is to be planned.
     *
     * @param only the one connection it is about; empty for all twins
     */
    public record Wish(ConnectorId connector, boolean byName, Optional<ConnectionId> only) {}

    /** A plan under a name that cannot be guessed, or why there is none. */
    public record Offer(String id, Wish wish, Optional<PrunePlan> plan, Optional<Failure> failure) {}

    PlanOffers(ForTidyingUp tidying, Ticker ticker, Workers workers) {
        this.tidying = tidying;
        this.plans = new CoalescingCache<>(SHOWN, ticker, workers);
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(OPEN)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    public CompletableFuture<Offer> ask(Wish wish, Function<Wish, ProbeProgress> watching) {
        return plans.get(wish, () -> made(wish, watching.apply(wish)));
    }

    private Offer made(Wish wish, ProbeProgress progress) {
        String id = UUID.randomUUID().toString();
        Offer offer;
        try {
            PrunePlan plan = wish.only()
                    .map(one -> tidying.planFor(wish.connector(), one, progress))
                    .orElseGet(() -> tidying.plan(wish.connector(), wish.byName(), progress));
            offer = new Offer(id, wish, Optional.of(plan), Optional.empty());
        } catch (RuntimeException e) {
            offer = new Offer(id, wish, Optional.empty(), Optional.of(ErrorResponses.explained(e)));
        }
        open.put(id, offer);
        return offer;
    }

    /** A plan that was shown not too long ago. */
    public Optional<Offer> shown(String id) {
        return Optional.ofNullable(open.getIfPresent(id));
    }

    /** The next who asks gets another plan. */
    public void forget(Offer offer) {
        plans.forget(offer.wish());
        open.invalidate(offer.id());
    }
}
