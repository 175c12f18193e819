package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The first question to a connection whose id is known before the list is: asked while the list is read, so that both
 * take the time of one. Whatever it brings counts only when that connection's turn has come.
 */
public final class EarlyProbe implements AutoCloseable {

    private final @Nullable ConnectionId id;
    private final FutureTask<Answer> answer;

    /**
     * What it brought.
     *
     * @param took how long the call took, whenever anybody came to hear of it
     */
    record Answer(ProbeOutcome outcome, Duration took) {}

    private EarlyProbe(@Nullable ConnectionId id, FutureTask<Answer> answer) {
        this.id = id;
        this.answer = answer;
    }

    /** Asks this one now, in the project's own context; nobody, without an id. */
    public static EarlyProbe of(
            Optional<ConnectionId> id,
            ConnectorId connector,
            Optional<ActionId> action,
            ChoosingPorts ports,
            Clock clock) {
        return id.map(known -> begun(known, connector, action, ports, clock)).orElseGet(EarlyProbe::none);
    }

    static EarlyProbe none() {
        return new EarlyProbe(null, new FutureTask<>(() -> {
            throw new IllegalStateException("nobody was asked");
        }));
    }

    private static EarlyProbe begun(
            ConnectionId id, ConnectorId connector, Optional<ActionId> action, ChoosingPorts ports, Clock clock) {
        FutureTask<Answer> question = new FutureTask<>(() -> {
            Instant start = clock.instant();
            ProbeOutcome outcome =
                    ports.probe().probe(id, connector, ports.facts().owner(), action);
            return new Answer(outcome, Duration.between(start, clock.instant()));
        });
        ProbeRun.daemon(question).start();
        return new EarlyProbe(id, question);
    }

    /** What was heard of this one, waiting for it; empty if it was not asked. Throws what the probe threw. */
    Optional<Answer> of(ConnectionId asked) {
        if (!asked.equals(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(
                    Kind.INTERRUPTED, "Tried to probe a connection but failed because: the wait was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a probe ended abnormally", e.getCause());
        }
    }

    /** Nobody waits for it any more. */
    @Override
    public void close() {
        answer.cancel(true);
    }
}
