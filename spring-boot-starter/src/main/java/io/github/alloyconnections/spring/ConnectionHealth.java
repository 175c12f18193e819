package io.github.alloyconnections.spring;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * What is known of the connection, without asking for it: whoever wants to know is told at once what the last look
 * showed, and if that is old, one look begins in the background. Safe for use by many threads.
 */
public final class ConnectionHealth implements AutoCloseable {

    /** How soon something that does not work is looked at again. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final AlloyConnections alloy;
    private final Duration refresh;
    private final LongSupplier nanoTime;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Seen seen;
    private volatile boolean closed;
    private volatile Optional<Thread> looker = Optional.empty();

    /** What was seen, when, by which look, and what was the last that was certain. */
    private record Seen(Look look, long at, int number, Optional<Seen> certain) {

        boolean ever() {
            return number > 0;
        }
    }

    /**
     * Over this bean.
     *
     * @param refresh how old what is known may get
     * @param nanoTime elapsed time, as {@link System#nanoTime} tells it
     */
    ConnectionHealth(AlloyConnections alloy, Duration refresh, LongSupplier nanoTime) {
        this.alloy = alloy;
        this.refresh = refresh;
        this.nanoTime = nanoTime;
        this.seen = new Seen(Look.none(), nanoTime.getAsLong(), 0, Optional.empty());
    }

    /** What the last look showed, at once; if that is old, a look begins in the background. */
    public Look latest() {
        Seen now = seen;
        if (!now.ever() || age(now).compareTo(patience(now.look())) >= 0) {
            lookInBackground(() -> {});
        }
        return now.look();
    }

    /** How long ago the last look was; empty if there was none. */
    public Optional<Duration> age() {
        return Optional.of(seen).filter(Seen::ever).map(this::age);
    }

    /** What was last known for certain, if the last look showed nothing certain. */
    Optional<Look> lastCertain() {
        return seen.certain().map(Seen::look);
    }

    /** Looks now, which takes several calls to Alloy, and waits for it; several who ask at a time share one look. */
    public Look refresh() {
        Seen before = seen;
        synchronized (this) {
            Seen now = seen;
            return now.number() == before.number() ? look() : now.look();
        }
    }

    /** Looks in the background, unless somebody does already. */
    void lookInBackground(Runnable afterwards) {
        if (closed || !looking.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        refresh();
                        afterwards.run();
                    } finally {
                        looking.set(false);
                    }
                },
                "alloy-connections-health");
        thread.setDaemon(true);
        looker = Optional.of(thread);
        thread.start();
    }

    private Look look() {
        Look look;
        try {
            look = Look.at(alloy.decideForUse());
        } catch (AlloyException failure) {
            look = Look.at(failure);
        }
        Seen before = seen;
        boolean open = look.standing() == Standing.UNKNOWN;
        Optional<Seen> certain = before.look().standing() == Standing.UNKNOWN ? before.certain() : Optional.of(before);
        seen = new Seen(look, nanoTime.getAsLong(), before.number() + 1, open ? certain : Optional.empty());
        return look;
    }

    /** How long a look is good for: what does not work may work soon, but not before Alloy wants to be asked. */
    private Duration patience(Look look) {
        if (look.standing() == Standing.WORKS) {
            return refresh;
        }
        Duration pause = look.failure().flatMap(AlloyException::retryAfter).orElse(SOON);
        return pause.compareTo(SOON) > 0 ? pause : SOON;
    }

    private Duration age(Seen of) {
        return Duration.ofNanos(nanoTime.getAsLong() - of.at());
    }

    /** Ends a look that is under way. */
    @Override
    public void close() {
        closed = true;
        looker.ifPresent(Thread::interrupt);
    }
}
