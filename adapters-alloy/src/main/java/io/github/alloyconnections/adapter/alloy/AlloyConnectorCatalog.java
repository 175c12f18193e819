package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.http.PagedList;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.ConnectorJson;
import io.github.alloyconnections.adapter.alloy.wire.RowPage;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
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
        CallSpec call = CallSpec.read("list Alloy's connectors", Owner.key());
        RowPage<ConnectorJson> all = calls.orTell(call, () -> {
            try {
                return PagedList.all(calls, call, AlloyApi::connectors, ConnectorJson::id);
            } catch (AlloyFailure failure) {
                throw failure.kind() == Kind.NOT_FOUND ? calls.foreign().noCatalogue(404) : failure;
            }
        });
        return all.rows().stream().map(ConnectorJson::toConnector).toList();
    }

    /** Throws if this is not Alloy's API at all; any other trouble is left to whoever asks for more. */
    void requireToBeThere() {
        try {
            connectors();
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.WRONG_ADDRESS || e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
        }
    }
}
