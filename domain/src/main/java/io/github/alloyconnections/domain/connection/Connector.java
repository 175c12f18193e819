package io.github.alloyconnections.domain.connection;

import java.util.List;

/** An app that can be connected, as Alloy's catalogue names it. */
public record Connector(ConnectorId id, String name, List<String> categories) {

    public Connector {
        categories = List.copyOf(categories);
    }
}
