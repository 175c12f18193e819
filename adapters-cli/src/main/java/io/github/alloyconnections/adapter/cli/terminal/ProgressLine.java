package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One line on a terminal that tells how far long work is; says nothing of work that is soon done. */
public final class ProgressLine implements ProbeListener, AutoCloseable {

    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream err;
    private final Duration delay;
    private final CountDownLatch over = new CountDownLatch(1);
    private String line = "asking Alloy";
    private boolean shown;

    private ProgressLine(PrintStream err, Duration delay) {
        this.err = err;
        this.delay = delay;
    }

    /** Starts to watch; the line appears once the delay is over. */
    public static ProgressLine on(PrintStream err, Duration delay) {
        ProgressLine progress = new ProgressLine(err, delay);
        Thread appearing = new Thread(progress::appear, "progress");
        appearing.setDaemon(true);
        appearing.start();
        return progress;
    }

    private void appear() {
        try {
            if (!over.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        if (over.getCount() > 0) {
            shown = true;
            draw();
        }
    }

    @Override
    public synchronized void judged(ConnectionId id, Health health, int done, int atMost) {
        line = "probed " + done + " of at most " + atMost;
        if (shown) {
            draw();
        }
    }

    private void draw() {
        err.print(CLEARED + line);
        err.flush();
    }

    @Override
    public synchronized void close() {
        over.countDown();
        if (shown) {
            err.print(CLEARED);
            err.flush();
        }
    }
}
