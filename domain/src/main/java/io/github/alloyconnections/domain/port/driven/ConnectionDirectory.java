package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;

/**
 * Alloy's lists of connections. Thread-safe; every call asks anew.
 *
 * <p>An owner without connections has an empty listing; an answer in which no list can be found is a failure, never an
 * empty listing. Rows come in no particular order and every id at most once.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException}.
 */
public interface ConnectionDirectory {

    /** One connector's connections of one owner; rows whose connector is unknown are not among them. */
    Listing list(ConnectorId connector, Owner owner);

    /** Every connector's connections of one owner. */
    Listing listAll(Owner owner);
}
