package io.github.alloyconnections.adapter.alloy.provider;

import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which connector's a row is by its type, which is the connector or begins with it and a hyphen. What follows the
 * hyphen is Alloy's affair: only one such word is published, so none is judged by.
 */
public final class ConnectorTypes {

    /** The one published ending; it only spares the usual list the question for the catalogue. */
    private static final String PUBLISHED = "oauth2";

    private final ConnectorCatalog catalog;

    public ConnectorTypes(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    /** What rows of one list say; the catalogue is asked if one of them needs it, once for all. */
    public Reading read(List<CredentialJson> rows, List<ConnectorId> certain) {
        if (rows.stream().allMatch(new RowByRow<>(ConnectorTypes::isPlain)::of)) {
            return new Reading(List.of(), false);
        }
        List<ConnectorId> known = connectors();
        List<ConnectorId> all = new ArrayList<>(known);
        certain.stream().filter(connector -> !known.contains(connector)).forEach(all::add);
        return new Reading(known.isEmpty() ? List.of() : all, known.isEmpty());
    }

    /** Whether a row needs no catalogue: it is as published, or no catalogue could tell it either. */
    private static boolean isPlain(CredentialJson row) {
        if (row.named().isPresent()) {
            return usual(row.named().get()).isPresent();
        }
        return row.type().map(ConnectorTypes::isPlainType).orElse(true);
    }

    private static boolean isPlainType(String type) {
        int dash = type.indexOf('-');
        return dash >= 0
                && type.substring(dash + 1).equalsIgnoreCase(PUBLISHED)
                && ConnectorId.parse(type.substring(0, dash))
                        .flatMap(ConnectorTypes::usual)
                        .isPresent();
    }

    private static Optional<ConnectorId> usual(ConnectorId met) {
        boolean lowerCase = met.value().equals(met.value().toLowerCase(Locale.ROOT));
        return KnownProbes.spelling(met).or(() -> lowerCase ? Optional.of(met) : Optional.empty());
    }

    /** Longest first; none if the catalogue fails, for then a list of connections is not to fail too. */
    private List<ConnectorId> connectors() {
        try {
            return catalog.connectors().stream().map(Connector::id).toList();
        } catch (RemoteServiceException e) {
            if (e.kind() == RemoteServiceException.Kind.INTERRUPTED) {
                throw e;
            }
            return List.of();
        }
    }

    /**
     * How the rows of one list are read.
     *
     * @param known the connectors there are; empty if that is not known or not needed
     * @param blind whether they were needed and could not be had
     */
    public record Reading(List<ConnectorId> known, boolean blind) {

        public Reading {
            known = known.stream()
                    .sorted(Comparator.comparingInt(
                                    (ConnectorId connector) -> connector.value().length())
                            .reversed())
                    .toList();
        }

        /** The row's connector, as calls spell it; empty if the row does not tell. */
        public Optional<ConnectorId> connector(CredentialJson row) {
            return row.named().map(this::spelled).or(() -> row.type().flatMap(this::ofType));
        }

        /** Whether it may be this connector's although it does not seem so. */
        public boolean mayBeOf(ConnectorId connector, CredentialJson row) {
            boolean begins =
                    blind && row.type().filter(type -> isOf(connector, type)).isPresent();
            return row.named().isEmpty() && (begins || connector(row).isEmpty());
        }

        private ConnectorId spelled(ConnectorId met) {
            return Stream.of(known.stream().filter(met::equals).findFirst(), usual(met))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(met);
        }

        private Optional<ConnectorId> ofType(String type) {
            Optional<ConnectorId> longest =
                    known.stream().filter(connector -> isOf(connector, type)).findFirst();
            return longest.or(() -> cut(type).map(this::spelled));
        }

        /** What stands before the last hyphen; where the connectors are known and it is none, only as published. */
        private Optional<ConnectorId> cut(String type) {
            int dash = type.lastIndexOf('-');
            boolean published = type.substring(dash + 1).equalsIgnoreCase(PUBLISHED);
            if (!published && !known.isEmpty()) {
                return Optional.empty();
            }
            return dash < 0 && published
                    ? Optional.empty()
                    : ConnectorId.parse(dash < 0 ? type : type.substring(0, dash));
        }

        private static boolean isOf(ConnectorId connector, String type) {
            String id = connector.value();
            boolean begins = type.regionMatches(true, 0, id, 0, id.length());
            return begins && (type.length() == id.length() || type.charAt(id.length()) == '-');
        }
    }
}
