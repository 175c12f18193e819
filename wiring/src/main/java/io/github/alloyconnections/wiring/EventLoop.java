package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.WebhookSettings;
import io.github.alloyconnections.adapter.webhook.WebhookSender;
import io.github.alloyconnections.adapter.webhook.WebhookTarget;
import io.github.alloyconnections.adapter.webhook.WebhookTarget.Reach;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.port.host.ForTellingOfEvents;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends events for as long as it is open, as every instance does. */
final class EventLoop implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;
    private static final long ENDING_SECONDS = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "events");
        made.setDaemon(true);
        return made;
    });
    private final WebhookSender sender;
    private final ForTellingOfEvents telling;

    private EventLoop(WebhookSender sender, ForTellingOfEvents telling) {
        this.sender = sender;
        this.telling = telling;
    }

    static EventLoop start(WebhookSettings settings, Deliveries deliveries, Clock clock) {
        Reach reach = settings.anywhere() ? Reach.ANYWHERE : Reach.PUBLIC;
        WebhookTarget target =
                new WebhookTarget(settings.address(), settings.secret().reveal(), reach);
        WebhookSender sender = WebhookSender.to(target, clock);
        EventLoop loop = new EventLoop(sender, ConnectionsCore.telling(deliveries, sender, clock));
        Future<?> unused = loop.thread.scheduleWithFixedDelay(loop::sendAll, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return loop;
    }

    /** What cannot be had from the database now can be later; nothing that is thrown may end this for good. */
    private void sendAll() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = telling.round() > 0;
            }
        } catch (ProjectFileException | IllegalStateException | IllegalArgumentException later) {
            return;
        }
    }

    /** What is being sent just now may end; if it does not soon, another instance sends it again. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        sender.close();
    }
}
