package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The choice as other programs read it from their environment; never a key or a token. */
public final class ConnectionVariables {

    public static final String USER = "ALLOY_USER_ID";

    private static final String CONNECTION = "CONNECTION_ID";

    private ConnectionVariables() {}

    static Map<String, String> of(ConnectorId connector, ConnectionId id, ProjectSettings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(name(connector, settings.defaultConnector()), id.value());
        if (settings.owner() instanceof Owner.User user) {
            variables.put(USER, user.id().value());
        }
        return variables;
    }

    /** The default connector owns the plain name. */
    private static String name(ConnectorId connector, ConnectorId byDefault) {
        return connector.equals(byDefault)
                ? CONNECTION
                : CONNECTION + "_" + connector.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
