package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.connection.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a project when it is first asked for, and closes it. What failed to open is tried anew by whoever asks next. */
final class ProjectDoor implements AutoCloseable {

    private final Supplier<LibraryProject> opening;
    private volatile @Nullable LibraryProject opened;
    private volatile boolean closed;

    private ProjectDoor(Supplier<LibraryProject> opening) {
        this.opening = opening;
    }

    static ProjectDoor of(Supplier<AlloyOptions> options) {
        return new ProjectDoor(() -> LibraryProject.open(options.get()));
    }

    /** That of one of many users, who is asked for when this one is open. */
    ProjectDoor ofUser(String id) {
        UserId user = UserId.parse(id).orElseThrow(() -> AlloyException.usage("that is no user's id"));
        return new ProjectDoor(() -> project().ofUser(user));
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
            there = AlloyException.telling(opening);
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
