package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import io.github.alloyconnections.domain.twins.RemovalOutcome;

/**
 * Alloy as one user's project may see it: whatever the core would ask of another owner, the API key's own among them, is
 * answered here as if there were nothing. A miss then tells nobody whose connection it is.
 */
record UserFence(AlloyAdapters alloy, Owner owner) {

    private static final String FOREIGN = "only this user's connections are looked at here";

    ConnectionDirectory directory() {
        ConnectionDirectory all = alloy.directory();
        return new ConnectionDirectory() {
            @Override
            public Listing list(ConnectorId connector, Owner of) {
                return of.equals(owner) ? all.list(connector, of) : Listing.empty();
            }

            @Override
            public Listing listAll(Owner of) {
                return of.equals(owner) ? all.listAll(of) : Listing.empty();
            }
        };
    }

    /** Over the probe that is used otherwise. */
    ConnectionProbe probe(ConnectionProbe all) {
        return (id, connector, of, action) -> of.equals(owner)
                ? all.probe(id, connector, of, action)
                : new ProbeOutcome.CredentialNotFound("-", FOREIGN);
    }

    AccountIdentity identity() {
        return (id, connector, of) ->
                of.equals(owner) ? alloy.identity().whoAmI(id, connector, of) : new IdentityOutcome.Untold(FOREIGN);
    }

    ConnectionRemoval removal() {
        return (id, connector, of) ->
                of.equals(owner) ? alloy.removal().remove(id, connector, of) : RemovalOutcome.refused(FOREIGN);
    }

    KnownUsers users() {
        return UserListing::none;
    }
}
