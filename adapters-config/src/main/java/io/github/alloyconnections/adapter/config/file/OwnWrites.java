package io.github.alloyconnections.adapter.config.file;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what this process itself writes into a project's files, so that a server need not look at them to know that
 * what it has read of them is void. Thread-safe.
 */
public final class OwnWrites {

    private final AtomicLong count = new AtomicLong();

    /** Something was written, or may have been: called when it is done, before anybody is told so. */
    public void add() {
        count.incrementAndGet();
    }

    /** How often that was so. */
    public long count() {
        return count.get();
    }
}
