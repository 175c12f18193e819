package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import java.util.List;

/** Why it does not work, and what mends it. */
public interface ForDiagnosing {

    /** Every check, in the order in which they depend on one another; failures are results, nothing is thrown. */
    List<Check> examine(ConnectorId connector);

    /**
     * Compares the shapes of Alloy's answers with what is assumed of them; only reads.
     *
     * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException} if Alloy cannot be asked at all.
     */
    ConformanceReport conformance(ConnectorId connector);
}
