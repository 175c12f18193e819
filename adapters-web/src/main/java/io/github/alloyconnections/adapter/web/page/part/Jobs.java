package io.github.alloyconnections.adapter.web.page.part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.page.part.Job.Task;
import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What people have asked for lately, so that a page which is loaded again tells of it and does not repeat it. */
public final class Jobs {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Job> runs;
    private final Clock clock;

    /**
     * Work that has begun.
     *
     * @param end what comes of it
     * @param stop calls it off
     */
    public record Begun(CompletableFuture<FlashMessage> end, Runnable stop) {}

    /** Does the work, and tells what came of it. */
    @FunctionalInterface
    public interface Work {
        Begun begin(ProbeProgress progress);
    }

    Jobs(Ticker ticker, Clock clock) {
        this.clock = clock;
        this.runs = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Begins the work, unless the same is under way. */
    public synchronized Job start(Task task, ProbeProgress progress, Work work) {
        return underWay(task).orElseGet(() -> begin(task, progress, work));
    }

    public Optional<Job> find(String id) {
        return Optional.ofNullable(runs.getIfPresent(id));
    }

    /** What is over already, to be told on the next page. */
    public Job ended(FlashMessage notice, ProjectSettings settings) {
        Task told = new Task("", settings.connector(), "");
        ProbeProgress none = new ProbeProgress(ProbeListener.none());
        return begin(told, none, progress -> new Begun(CompletableFuture.completedFuture(notice), () -> {}));
    }

    private Job begin(Task task, ProbeProgress progress, Work work) {
        Begun begun = work.begin(progress);
        CompletableFuture<FlashMessage> end = begun.end().exceptionally(thrown -> failed(thrown, progress));
        Job run = new Job(UUID.randomUUID().toString(), task, progress, end, begun.stop());
        runs.put(run.id(), run);
        return run;
    }

    private FlashMessage failed(Throwable thrown, ProbeProgress progress) {
        Failure failure = ErrorResponses.explained(thrown);
        if (failure.code() == ErrorCode.INTERRUPTED) {
            int done = progress.count().done();
            String kept =
                    done == 0 ? "Nothing had been tested yet" : done + " had been tested; what that showed is kept";
            return FlashMessage.of(Tone.DOUBT, "Stopped", List.of(kept, "Nothing was written."));
        }
        return FlashMessage.of(failure, clock.instant());
    }

    private Optional<Job> underWay(Task task) {
        return runs.asMap().values().stream()
                .filter(run -> run.isUnderWay() && run.task().equals(task))
                .findFirst();
    }
}
