package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.naming.Selected;

/**
 * What a typed word selects, names of the project's own, and protection from deletion.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.ProjectFileException} if the project's file cannot be
 * understood or changed; it is as it was then.
 */
public interface ForNamingConnections {

    /**
     * An id or the address of a page that names one, an alias, a connection's whole name, the beginning of an id that
     * only one has, or a pattern of names. An id is taken as it is, without any call.
     *
     * @param several whether a pattern may select more than one
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if Alloy has to be asked and cannot be
     */
    Selected select(ConnectorId connector, String typed, boolean several);

    /** What the project says of its connections; no call to Alloy. */
    Marks marks();

    /** Makes an edit, or only shows it. */
    MarkChange edit(MarkEdit edit, boolean preview);
}
