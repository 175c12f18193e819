package io.github.alloyconnections.app;

import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A live project that is opened when somebody first asks, and again for whoever asks after that has failed: a wrong setting
 * is told to the one who asks, and mended without a restart. Thread-safe.
 */
final class LateProject implements Supplier<OpenProject>, AutoCloseable {

    private final ProjectOpener opener;
    private final Overrides overrides;
    private Optional<LiveProject> opened = Optional.empty();

    LateProject(ProjectOpener opener, Overrides overrides) {
        this.opener = opener;
        this.overrides = overrides;
    }

    @Override
    public synchronized OpenProject get() {
        if (opened.isEmpty()) {
            opened = Optional.of(LiveProject.open(opener, overrides));
        }
        return opened.get().get();
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(LiveProject::close);
    }
}
