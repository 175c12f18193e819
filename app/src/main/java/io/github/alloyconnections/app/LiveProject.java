package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.Opened;
import io.github.alloyconnections.wiring.ProjectOpener;
import io.github.alloyconnections.wiring.ProjectSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The project as its files are now, for a server that runs while they change. Thread-safe.
 *
 * <p>A simulator outlives such changes. What was opened earlier may still answer a request, and is closed at the end.
 */
final class LiveProject implements Supplier<OpenProject>, AutoCloseable {

    private final ProjectOpener opener;
    private final Overrides overrides;
    private final Optional<ProjectSandbox> sandbox;
    private final List<Opened> earlier = new ArrayList<>();
    private Opened current;

    private LiveProject(ProjectOpener opener, Overrides overrides, Optional<ProjectSandbox> sandbox, Opened current) {
        this.opener = opener;
        this.overrides = overrides;
        this.sandbox = sandbox;
        this.current = current;
    }

    static LiveProject open(ProjectOpener opener, Overrides overrides) {
        Optional<ProjectSandbox> sandbox = opener.simulator(overrides);
        try {
            return new LiveProject(opener, overrides, sandbox, checked(opener.open(overrides, sandbox)));
        } catch (RuntimeException e) {
            sandbox.ifPresent(ProjectSandbox::close);
            throw e;
        }
    }

    @Override
    public synchronized OpenProject get() {
        if (!current.isCurrent()) {
            Opened next = checked(opener.open(overrides, sandbox));
            earlier.add(current);
            current = next;
        }
        return current;
    }

    /** A server uses every setting sooner or later, so that it had better be told of a wrong one at once. */
    private static Opened checked(Opened opened) {
        try {
            opened.settings().refuseAnyFlaw();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** What callers of a server over it must show, as the settings say now. */
    synchronized Optional<String> accessToken() {
        return current.project().accessToken().map(Secret::reveal);
    }

    @Override
    public synchronized void close() {
        earlier.forEach(Opened::close);
        current.close();
        sandbox.ifPresent(ProjectSandbox::close);
    }
}
