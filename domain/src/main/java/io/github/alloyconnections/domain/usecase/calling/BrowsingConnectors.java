package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driving.ForBrowsingConnectors;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the connector that a person means. */
public final class BrowsingConnectors implements ForBrowsingConnectors {

    /** Spelled as alloy-api.md does: these need no look-up. */
    private static final List<ConnectorId> WELL_KNOWN =
            List.of("notion", "slack", "shopify", "hubspot", "googlesheets", "zohoCRM").stream()
                    .map(ConnectorId::new)
                    .toList();

    private final ConnectorCatalog catalog;

    public BrowsingConnectors(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Connector> connectors() {
        return catalog.connectors().stream()
                .sorted(Comparator.comparing(c -> c.id().value().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public ConnectorId resolve(String typed) {
        ConnectorId wanted =
                ConnectorId.parse(typed).orElseThrow(() -> new UnknownConnectorException(typed, List.of()));
        Optional<ConnectorId> known = WELL_KNOWN.stream().filter(wanted::equals).findFirst();
        return known.orElseGet(() -> lookUp(wanted));
    }

    private ConnectorId lookUp(ConnectorId wanted) {
        List<ConnectorId> all;
        try {
            all = catalog.connectors().stream().map(Connector::id).toList();
        } catch (RemoteServiceException e) {
            // Where there is none, the next call tells whether that is Alloy at all.
            boolean noCatalogue = e.kind() == RemoteServiceException.Kind.NOT_FOUND
                    || e.kind() == RemoteServiceException.Kind.WRONG_ADDRESS;
            if (noCatalogue) {
                return wanted;
            }
            throw e;
        }
        return all.stream()
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new UnknownConnectorException(wanted.value(), near(wanted, all)));
    }

    private static List<ConnectorId> near(ConnectorId wanted, List<ConnectorId> all) {
        return Suggestions.near(
                        wanted.value(), all.stream().map(ConnectorId::value).toList())
                .stream()
                .map(ConnectorId::new)
                .toList();
    }
}
