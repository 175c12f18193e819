package io.github.alloyconnections.adapter.web.page.list;

import java.util.Optional;
import java.util.function.Supplier;

/** Work on another thread that a person may call off: before it begins, or by interrupting it. */
final class StoppableWork<T> implements Supplier<T> {

    private final Supplier<T> work;
    private Optional<Thread> thread = Optional.empty();
    private boolean stopped;

    StoppableWork(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        thread = Optional.of(Thread.currentThread());
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread goes on to other work, which nobody has called off. */
    private synchronized void end() {
        thread = Optional.empty();
        if (stopped) {
            Thread.interrupted();
        }
    }

    /** Calls it off; what has ended is left as it is. */
    synchronized void stop() {
        stopped = true;
        thread.ifPresent(Thread::interrupt);
    }
}
