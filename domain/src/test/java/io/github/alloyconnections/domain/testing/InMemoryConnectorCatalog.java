package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.List;
import java.util.Optional;

/** A catalogue that a test fills; it begins with three connectors. */
public final class InMemoryConnectorCatalog implements ConnectorCatalog {

    private List<Connector> connectors = List.of(
            new Connector(new ConnectorId("zohoCRM"), "Zoho CRM", List.of("crm")),
            new Connector(Seed.NOTION, "Notion", List.of("productivity")),
            new Connector(Seed.SLACK, "Slack", List.of("communication")));
    private Optional<RemoteServiceException> failure = Optional.empty();
    private int asked;

    /** Holds connectors of these ids and no other. */
    public synchronized InMemoryConnectorCatalog hold(String... ids) {
        connectors = List.of(ids).stream()
                .map(id -> new Connector(new ConnectorId(id), id, List.of()))
                .toList();
        return this;
    }

    /** Cannot be had any more. */
    public synchronized InMemoryConnectorCatalog fail(RemoteServiceException with) {
        failure = Optional.of(with);
        return this;
    }

    /** How often it was asked for. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized List<Connector> connectors() {
        asked++;
        if (failure.isPresent()) {
            throw failure.get();
        }
        return connectors;
    }
}
