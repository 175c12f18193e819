package io.github.alloyconnections.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a project when it is first asked for, and closes it. What failed to open is tried anew by whoever asks next. */
final class ProjectDoor implements AutoCloseable {

    private final Supplier<AlloyOptions> options;
    private volatile @Nullable LibraryProject opened;
    private volatile boolean closed;

    ProjectDoor(Supplier<AlloyOptions> options) {
        this.options = options;
    }

    LibraryProject project() {
        LibraryProject there = opened;
        return there == null || closed ? entered() : there;
    }

    private synchronized LibraryProject entered() {
        if (closed) {
            throw AlloyException.usage("it was asked after it was closed");
        }
        LibraryProject there = opened;
        if (there == null) {
            there = AlloyException.telling(() -> LibraryProject.open(options.get()));
            opened = there;
        }
        return there;
    }

    @Override
    public synchronized void close() {
        closed = true;
        LibraryProject there = opened;
        if (there != null) {
            there.close();
        }
    }
}
