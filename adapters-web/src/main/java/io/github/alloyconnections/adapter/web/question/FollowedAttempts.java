package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.pin.PinChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Takes attempts step by step to their end, also when nobody watches any more: a browser may be closed while the
 * connection is still being looked for. What nobody has come back from yet, or only with a refusal, is followed as long as somebody asks.
 */
public final class FollowedAttempts {

    private static final int MOST = 500;
    private static final long PAUSE_MILLIS = 400;
    private static final Duration INTEREST = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final CurrentProject project;
    private final Ticker ticker;
    private final Cache<AttemptId, Story> stories;
    private final Map<AttemptId, Boolean> underWay = new ConcurrentHashMap<>();

    /**
     * What the steps have told so far that the attempt itself does not remember.
     *
     * @param change what became of the project's file
     * @param trouble why the latest step learned nothing
     * @param asked when somebody last wanted to know
     */
    private record Story(Optional<PinChange> change, Optional<String> trouble, long asked) {

        Story after(AttemptProgress step) {
            return new Story(step.change().or(() -> change), step.trouble(), asked);
        }
    }

    public FollowedAttempts(CurrentProject project, Ticker ticker) {
        this.project = project;
        this.ticker = ticker;
        this.stories = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(MEMORY)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** How the attempt stands now; it is followed from then on. */
    public CompletableFuture<AttemptProgress> look(AttemptId id) {
        Story known = story(id);
        stories.put(id, new Story(known.change(), known.trouble(), ticker.read()));
        return project.answers().workers().ask(() -> step(id)).thenApply(progress -> {
            follow(progress.attempt());
            return progress;
        });
    }

    /** Gives these up: nobody follows them any more, and what they may have left in Alloy's list is looked at anew. */
    public CompletableFuture<List<ForgottenAttempt>> forget(List<AttemptId> ids) {
        ProjectAnswers answers = project.answers();
        return answers.workers()
                .ask(() -> answers.core().connecting().forget(ids))
                .thenApply(gone -> {
                    stories.invalidateAll(ids);
                    gone.stream()
                            .map(each -> each.attempt().connector())
                            .distinct()
                            .forEach(answers::forgetChoices);
                    return gone;
                });
    }

    /** Goes on with it until it has come to rest. */
    private void follow(Attempt attempt) {
        if (isWorthFollowing(attempt) && underWay.putIfAbsent(attempt.id(), true) == null) {
            later(attempt.id());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback itself takes the failure and ends the following
    private void later(AttemptId id) {
        Executor pause = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        CompletableFuture<AttemptProgress> next = CompletableFuture.supplyAsync(() -> id, pause)
                .thenCompose(same -> project.answers().workers().ask(() -> step(same)));
        next.whenComplete((progress, failure) -> {
            // A failure ends it: whoever looks next is told, and follows anew.
            if (failure == null && isWorthFollowing(progress.attempt())) {
                later(id);
            } else {
                underWay.remove(id);
            }
        });
    }

    private boolean isWorthFollowing(Attempt attempt) {
        boolean refused = attempt.stage() == AttemptState.Stage.REFUSED;
        boolean waiting = attempt.stage() == AttemptState.Stage.OPEN || refused;
        boolean wanted = ticker.read() - story(attempt.id()).asked() < INTEREST.toNanos();
        return (refused || !attempt.state().isSettled()) && (!waiting || wanted);
    }

    private AttemptProgress step(AttemptId id) {
        AttemptProgress step = project.answers().core().connecting().advance(id);
        Story told = story(id).after(step);
        stories.put(id, told);
        return new AttemptProgress(step.attempt(), told.change(), told.trouble());
    }

    private Story story(AttemptId id) {
        return Optional.ofNullable(stories.getIfPresent(id))
                .orElse(new Story(Optional.empty(), Optional.empty(), ticker.read() - INTEREST.toNanos()));
    }
}
