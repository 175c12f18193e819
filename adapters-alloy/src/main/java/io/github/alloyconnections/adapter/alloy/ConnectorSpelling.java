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
import org.jspecify.annotations.Nullable;

/**
 * Finds the spelling of a connector that calls need, where only a row's type is at hand, as in {@code Notion-OAuth2}.
 *
 * <p>The catalogue is asked only about an unusual spelling, and at most once if it answers.
 */
final class ConnectorSpelling {

    private final ConnectorCatalog catalog;
    private @Nullable Map<ConnectorId, ConnectorId> listed;

    ConnectorSpelling(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    ConnectorId of(ConnectorId met) {
        Optional<ConnectorId> known = KnownProbes.spelling(met);
        boolean usual = met.value().equals(met.value().toLowerCase(Locale.ROOT));
        return known.orElseGet(() -> usual ? met : listed().getOrDefault(met, met));
    }

    private synchronized Map<ConnectorId, ConnectorId> listed() {
        Map<ConnectorId, ConnectorId> spellings = listed;
        if (spellings == null) {
            spellings = new HashMap<>();
            for (Connector connector : connectors()) {
                spellings.put(connector.id(), connector.id());
            }
            listed = spellings;
        }
        return spellings;
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
