package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.DueRecheck;
import io.github.alloyconnections.domain.service.RecheckNext;
import java.time.Duration;

/**
 * The pinned connections of all users in the order in which they are to be looked at again. Whatever is pinned, changed or
 * unpinned, by any instance, is in it, is due soon, or is out of it.
 */
public interface RecheckQueue {

    /**
     * Hands out what is due from now on, each to one of all instances that do so; what one of them did not end is handed to
     * another.
     *
     * @param period within which each is due; what is in the queue already is spread over it
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if the queue cannot be had
     */
    Running start(Duration period, Looking looking);

    /** Whoever looks at a connection. */
    interface Looking {

        /** Looks, and says when to look again; what is thrown is tried again in some minutes. */
        RecheckNext look(DueRecheck due);
    }

    /** That something is handed out. */
    interface Running extends AutoCloseable {

        /** Hands out no more, and waits a little for what is under way. */
        @Override
        void close();
    }
}
