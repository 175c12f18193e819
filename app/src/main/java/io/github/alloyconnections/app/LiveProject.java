package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.Opened;
import io.github.alloyconnections.wiring.ProjectOpener;
import io.github.alloyconnections.wiring.ProjectSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The project as its files are now, for a server that runs while they change. Thread-safe.
 *
 * <p>Whoever asks reads one field: the files are looked at every few milliseconds at the most, by one of those who ask
 * just then, and nobody waits for that one. What this process writes itself is seen by whoever asks afterwards.
 *
 * <p>A simulator outlives such changes. What was opened earlier may still answer a request, and is closed at the end.
 */
final class LiveProject implements Supplier<OpenProject>, AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

    private final ProjectOpener opener;
    private final Overrides overrides;
    private final Optional<ProjectSandbox> sandbox;
    private final ReentrantLock looking = new ReentrantLock();
    private final List<Opened> earlier = new ArrayList<>();
    private volatile Look last;

    /**
     * What the files held when they were last looked at.
     *
     * @param trouble why what they hold now cannot be used; then the project is the one before
     * @param writes how often this process had written when the look began
     * @param at when it ended, in nanoseconds of the system's ticker
     */
    private record Look(Opened project, Optional<RuntimeException> trouble, long writes, long at) {

        static Look at(Opened project, long writes) {
            return new Look(project, Optional.empty(), writes, System.nanoTime());
        }

        boolean isOld() {
            return System.nanoTime() - at >= PAUSE_NANOS;
        }

        Opened orThrow() {
            trouble.ifPresent(wrong -> {
                throw wrong;
            });
            return project;
        }
    }

    private LiveProject(ProjectOpener opener, Overrides overrides, Optional<ProjectSandbox> sandbox, Look first) {
        this.opener = opener;
        this.overrides = overrides;
        this.sandbox = sandbox;
        this.last = first;
    }

    static LiveProject open(ProjectOpener opener, Overrides overrides) {
        long writes = opener.ownWrites();
        Optional<ProjectSandbox> sandbox = opener.simulator(overrides);
        try {
            Opened opened = checked(opener.open(overrides, sandbox), Optional.empty());
            return new LiveProject(opener, overrides, sandbox, Look.at(opened, writes));
        } catch (RuntimeException e) {
            sandbox.ifPresent(ProjectSandbox::close);
            throw e;
        }
    }

    @Override
    public OpenProject get() {
        return now();
    }

    /** The same, with what it stands on. */
    Opened now() {
        Look known = last;
        if (isOvertaken(known)) {
            looking.lock();
            lookAgain();
        } else if (known.isOld() && looking.tryLock()) {
            lookAgain();
        }
        return last.orThrow();
    }

    private boolean isOvertaken(Look look) {
        return opener.ownWrites() != look.writes();
    }

    /** Holding the lock, which it gives back. */
    private void lookAgain() {
        try {
            Look known = last;
            if (isOvertaken(known) || known.isOld()) {
                last = lookedAfter(known);
            }
        } finally {
            looking.unlock();
        }
    }

    private Look lookedAfter(Look known) {
        // Counted before it is read: what is written meanwhile makes the next look.
        long writes = opener.ownWrites();
        if (!isOvertaken(known) && known.project().isCurrent()) {
            return Look.at(known.project(), writes);
        }
        try {
            Optional<Opened> before = Optional.of(known.project());
            return Look.at(
                    succeeding(known.project(), checked(opener.open(overrides, sandbox, before), before)), writes);
        } catch (RuntimeException wrong) {
            return new Look(known.project(), Optional.of(wrong), writes, System.nanoTime());
        }
    }

    private Opened succeeding(Opened before, Opened next) {
        if (!next.sharesClientWith(before)) {
            earlier.add(before);
        }
        return next;
    }

    /** A server uses every setting sooner or later, so that it had better be told of a wrong one at once. */
    private static Opened checked(Opened opened, Optional<Opened> before) {
        try {
            opened.settings().refuseAnyFlaw();
            return opened;
        } catch (RuntimeException e) {
            if (before.filter(opened::sharesClientWith).isEmpty()) {
                opened.close();
            }
            throw e;
        }
    }

    /** The project as it was when it could last be used, for what must go on while its files make no sense. */
    ConfiguredProject lastGood() {
        return last.project().project();
    }

    @Override
    public void close() {
        looking.lock();
        try {
            earlier.forEach(Opened::close);
            last.project().close();
            sandbox.ifPresent(ProjectSandbox::close);
        } finally {
            looking.unlock();
        }
    }
}
