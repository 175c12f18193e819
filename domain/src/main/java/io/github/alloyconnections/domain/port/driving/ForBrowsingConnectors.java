package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;

/** What can be connected. */
public interface ForBrowsingConnectors {

    /** Alloy's catalogue, by id. */
    List<Connector> connectors();

    /**
     * The connector that a person means, in the spelling Alloy uses, whatever case they typed.
     *
     * @throws io.github.alloyconnections.domain.failure.UnknownConnectorException if the catalogue has none of that name
     */
    ConnectorId resolve(String typed);
}
