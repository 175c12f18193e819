package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;

/**
 * Makes the calls that only read and compares the shapes of their answers with what is assumed. Thread-safe.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException} only where no call can be asked:
 * the key is missing or refused, or it is not Alloy that answers. The report holds no value of any answer.
 */
@FunctionalInterface
public interface ApiShapes {

    /** Of one connector and one owner. */
    ConformanceReport compare(ConnectorId connector, Owner owner);
}
