package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driving.ForBrowsingConnectors;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the connector that a person means. */
final class BrowsingConnectors implements ForBrowsingConnectors {

    /** Spelled as alloy-api.md does: these need no look-up. */
    private static final List<ConnectorId> WELL_KNOWN =
            List.of("notion", "slack", "shopify", "hubspot", "googlesheets", "zohoCRM").stream()
                    .map(ConnectorId::new)
                    .toList();

    private static final int NEAR = 2;

    private final ConnectorCatalog catalog;

    BrowsingConnectors(ConnectorCatalog catalog) {
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
            boolean noCatalogue = e.kind() == RemoteServiceException.Kind.NOT_FOUND;
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
        return all.stream()
                .filter(id -> distance(fold(id), fold(wanted)) <= NEAR)
                .sorted(Comparator.<ConnectorId>comparingInt(id -> distance(fold(id), fold(wanted)))
                        .thenComparing(BrowsingConnectors::fold))
                .limit(3)
                .toList();
    }

    private static String fold(ConnectorId id) {
        return id.value().toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
