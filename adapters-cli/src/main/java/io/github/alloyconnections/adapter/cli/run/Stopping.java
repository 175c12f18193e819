package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Gives a command that changes something time to say what became of it when a signal ends the process: its work is
 * interrupted, and the process lasts until that is told.
 */
public final class Stopping implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 3;

    private final Thread worker = Thread.currentThread();
    private final Semaphore told = new Semaphore(0);
    private final Thread hook = new Thread(this::stop, "stop-command");
    private boolean hooked;

    /** Does what may send a write; {@code look} is how to look whether it was carried out. */
    public <T> T during(Supplier<T> work, NextStep look) {
        if (!hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(hook);
        }
        try {
            return work.get();
        } catch (RemoteServiceException e) {
            throw e.kind() == Kind.INTERRUPTED
                    ? CommandFailure.of(ErrorCode.INTERRUPTED, String.valueOf(e.getMessage()), look)
                    : e;
        }
    }

    /** Whether it is told in time or not, the process ends then. */
    private void stop() {
        worker.interrupt();
        try {
            if (told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                told.release();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is told. */
    @Override
    public void close() {
        told.release();
        try {
            if (hooked) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException endsAlready) {
            return;
        }
    }
}
