package io.github.alloyconnections.adapter.alloy.wire;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of Alloy's catalogue. */
public record ConnectorJson(ConnectorId id, Optional<String> name, List<String> categories) {

    public ConnectorJson {
        categories = List.copyOf(categories);
    }

    /** The row, if it has a usable id. */
    public static Optional<ConnectorJson> from(RowFields row) {
        return Stream.of("id", "connectorId")
                .filter(row::isFilled)
                .findFirst()
                .flatMap(row::text)
                .flatMap(ConnectorId::parse)
                .map(id -> new ConnectorJson(
                        id,
                        row.text("name").filter(name -> !name.isBlank()),
                        row.texts(row.isFilled("category") ? "category" : "categories")));
    }

    public Connector toConnector() {
        return new Connector(id, name.orElse(id.value()), categories);
    }
}
