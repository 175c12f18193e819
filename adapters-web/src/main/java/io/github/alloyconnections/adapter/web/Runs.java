package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.Run.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What people have asked for lately, so that a page which is loaded again tells of it and does not repeat it. */
final class Runs {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Run> runs;

    /** Does the work, and tells what came of it. */
    @FunctionalInterface
    interface Work {
        CompletableFuture<Notice> begin(Progress progress);
    }

    Runs(Ticker ticker) {
        this.runs = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Begins the work, unless the same is under way. */
    synchronized Run start(Task task, Progress progress, Work work) {
        return underWay(task).orElseGet(() -> begin(task, progress, work));
    }

    Optional<Run> find(String id) {
        return Optional.ofNullable(runs.getIfPresent(id));
    }

    private Run begin(Task task, Progress progress, Work work) {
        CompletableFuture<Notice> end =
                work.begin(progress).exceptionally(thrown -> Notice.of(ErrorResponses.explained(thrown)));
        Run run = new Run(UUID.randomUUID().toString(), task, progress, end);
        runs.put(run.id(), run);
        return run;
    }

    private Optional<Run> underWay(Task task) {
        return runs.asMap().values().stream()
                .filter(run -> run.isUnderWay() && run.task().equals(task))
                .findFirst();
    }
}
