package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.connection.Connector;
import java.util.List;

/** What can be connected: {@code {connectors:[{id, name, categories}], count}}. */
public record ConnectorsJson(List<ConnectorJson> connectors, int count) {

    /** One connector. */
    public record ConnectorJson(String id, String name, List<String> categories) {}

    /** The published form of a catalogue. */
    public static ConnectorsJson of(List<Connector> connectors) {
        return new ConnectorsJson(
                connectors.stream()
                        .map(c -> new ConnectorJson(c.id().value(), c.name(), c.categories()))
                        .toList(),
                connectors.size());
    }
}
