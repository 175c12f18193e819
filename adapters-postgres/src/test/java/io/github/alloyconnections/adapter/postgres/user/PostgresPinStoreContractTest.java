package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.testing.PinStoreContract;
import org.junit.jupiter.api.AfterEach;

/** The contract of the pins over PostgreSQL. */
class PostgresPinStoreContractTest extends PinStoreContract {

    private final UserId user = OneStore.newcomer();

    @Override
    protected PinStore pins() {
        return OneStore.get().of(user).pins();
    }

    /** As an administrator at the database's own prompt would: for whom, nobody says. */
    @Override
    protected void edit(ConnectorId connector, String text) {
        pins();
        OneStore.DATABASE.run("insert into pin (tenant, user_id, connector, pinned) values ('tests', '" + user + "', '"
                + connector + "', '" + text + "') on conflict (tenant, user_id, connector) do update set pinned = '"
                + text + "', owner = null");
    }

    @Override
    protected void makeUnwritable() {
        OneStore.DATABASE.run("revoke insert, update on pin from service");
    }

    @AfterEach
    void make_it_writable_again() {
        OneStore.DATABASE.run("grant insert, update on pin to service");
    }
}
