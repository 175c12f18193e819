package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the spellings of connectors that calls need, where only a row's type is at hand, as in {@code Notion-OAuth2}. */
final class ConnectorSpelling {

    private final ConnectorCatalog catalog;

    ConnectorSpelling(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    /** The right spelling of each; the catalogue is asked only if one is unusual, and then once for all. */
    Map<ConnectorId, ConnectorId> of(Set<ConnectorId> met) {
        Map<ConnectorId, ConnectorId> spellings = new HashMap<>();
        met.forEach(connector -> usual(connector).ifPresent(spelled -> spellings.put(connector, spelled)));
        if (spellings.size() < met.size()) {
            connectors().forEach(connector -> spellings.putIfAbsent(connector.id(), connector.id()));
        }
        met.forEach(connector -> spellings.putIfAbsent(connector, connector));
        return spellings;
    }

    private static Optional<ConnectorId> usual(ConnectorId met) {
        boolean lowerCase = met.value().equals(met.value().toLowerCase(Locale.ROOT));
        return KnownProbes.spelling(met).or(() -> lowerCase ? Optional.of(met) : Optional.empty());
    }

    /** A list of connections is not to fail because the catalogue did. */
    private List<Connector> connectors() {
        try {
            return catalog.connectors();
        } catch (RemoteServiceException e) {
            if (e.kind() == RemoteServiceException.Kind.INTERRUPTED) {
                throw e;
            }
            return List.of();
        }
    }
}
