package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;

/**
 * Where a project keeps names of its own for connections, and which of them nothing may delete: a file that is made to be
 * committed. Thread-safe, also against other processes; a write is seen whole or not at all.
 */
public interface MarkStore {

    /**
     * What is written there now, read anew; nothing if there is no such file.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if there is one that cannot be understood:
     *     what it protects is not known then
     */
    Marks read();

    /**
     * What {@link #write} would do.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if it cannot be done
     */
    MarkChange preview(MarkEdit edit);

    /**
     * Makes one edit; every byte that is not its own stays.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException after which nothing has changed
     */
    MarkChange write(MarkEdit edit);
}
