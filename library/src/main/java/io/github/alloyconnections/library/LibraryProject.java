package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.util.Optional;

/**
 * A project as a program opens it, and the connector it means.
 *
 * @param policy what chooses a connection, if the program says so
 * @param users those of the database, opened when the first is asked for
 */
record LibraryProject(OpenProject opened, ConnectorId connector, Optional<SelectionPolicy> policy, LibraryUsers users)
        implements AutoCloseable {

    static LibraryProject open(AlloyOptions options) {
        OpenProject opened = new ProjectOpener(options.surroundings(), options.clock()).open(options.overrides());
        try {
            opened.settings().obstacle().ifPresent(wrong -> {
                throw wrong;
            });
            ConnectorId connector = options.overrides()
                    .connector()
                    .map(typed -> opened.core().browsing().resolve(typed))
                    .orElseGet(() -> opened.settings().connector());
            return new LibraryProject(opened, connector, options.policy(), new LibraryUsers(opened, options.clock()));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** One of many users' project, for the same connector and by the same policy. */
    LibraryProject ofUser(UserId user) {
        return new LibraryProject(users.of(user), connector, policy, LibraryUsers.none());
    }

    Core core() {
        return opened.core();
    }

    @Override
    public void close() {
        users.close();
        opened.close();
    }
}
