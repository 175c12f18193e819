package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Something that a person asked a page to do, and that may take a while.
 *
 * @param id names it in the page's address; not to be guessed
 * @param task what is being done, as its page says it
 * @param end completes with what came of it, never with a failure
 * @param stop calls it off
 */
public record Job(String id, Task task, ProbeProgress progress, CompletableFuture<FlashMessage> end, Runnable stop) {

    /** The same task asked for twice while it is under way is one run. */
    public record Task(String doing, ConnectorId connector, String subject) {}

    public Optional<FlashMessage> outcome() {
        return Optional.ofNullable(end.getNow(null));
    }

    boolean isUnderWay() {
        return !end.isDone();
    }

    /** What a page says of it as long as it is under way; a person may call it off. */
    public Optional<Waiting> waiting() {
        return isUnderWay()
                ? Optional.of(Waiting.on(task.doing(), progress.count()).stoppedBy(id))
                : Optional.empty();
    }
}
