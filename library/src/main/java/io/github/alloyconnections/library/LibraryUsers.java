package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.wiring.UserProjects;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The users whose state lies in a database; nothing of that is loaded before the first is asked for. Thread-safe. */
final class LibraryUsers implements AutoCloseable {

    private final Supplier<Optional<UserProjects>> opening;
    private @Nullable UserProjects opened;

    private LibraryUsers(Supplier<Optional<UserProjects>> opening) {
        this.opening = opening;
    }

    LibraryUsers(OpenProject project, Clock clock) {
        this(() -> UserProjects.open(project, clock));
    }

    /** Those of a user: there are none. */
    static LibraryUsers none() {
        return new LibraryUsers(Optional::empty);
    }

    synchronized OpenProject of(UserId user) {
        UserProjects there = opened;
        if (there == null) {
            there = open().orElseThrow(() ->
                    AlloyException.usage("there are users only where ALLOY_CONNECTIONS_DATABASE names a database"));
            opened = there;
        }
        return there.of(user);
    }

    /** What speaks to a database is not among what every program brings. */
    private Optional<UserProjects> open() {
        try {
            return opening.get();
        } catch (NoClassDefFoundError absent) {
            throw AlloyException.usage(
                    "what keeps the state of many users is missing: add alloy-connections-adapters-postgres to the"
                            + " program's dependencies");
        }
    }

    @Override
    public synchronized void close() {
        UserProjects there = opened;
        if (there != null) {
            there.close();
        }
    }
}
