package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import java.util.List;
import java.util.Optional;

/**
 * Where a project's team writes down which connections it agreed on: a file that is made to be committed. Thread-safe,
 * also against other processes; a write is seen whole or not at all.
 *
 * <p>All methods that read throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}: of kind
 * {@code DAMAGED} if what stands there makes no sense, is of another version, or was left amid a merge.
 */
public interface ProjectLock {

    /** The file, as the user calls it; it need not exist. */
    String file();

    /** What it says now, read anew, by connector; empty if there is no such file. */
    Optional<LockFile> read();

    /** Writes these down in the place of what it says of their connectors, if there is a lock that can be understood. */
    LockChange follow(List<LockedConnection> entries);

    /** The same; makes the file if there is none, and throws away what cannot be understood. */
    LockChange update(List<LockedConnection> entries);
}
