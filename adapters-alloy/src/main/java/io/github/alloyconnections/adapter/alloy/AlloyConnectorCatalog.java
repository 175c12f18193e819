package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.List;

/** The connectors that Alloy lists. */
final class AlloyConnectorCatalog implements ConnectorCatalog {

    private final AlloyCalls calls;

    AlloyConnectorCatalog(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Connector> connectors() {
        Call call = Call.read("list Alloy's connectors", Owner.key());
        Page<ConnectorJson> all =
                calls.orTell(call, () -> PagedList.all(calls, call, AlloyApi::connectors, ConnectorJson::id));
        return all.rows().stream().map(ConnectorJson::toConnector).toList();
    }
}
