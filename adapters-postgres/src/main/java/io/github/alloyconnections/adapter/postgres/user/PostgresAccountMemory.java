package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What one user's connections are connected to, a row each. What the database will not take is asked again. */
public final class PostgresAccountMemory implements AccountMemory {

    private static final int MOST = 1_000;

    private final Place place;

    public PostgresAccountMemory(Place place) {
        this.place = place;
    }

    @Override
    public List<KnownAccount> all() {
        try {
            return place.database()
                    .ask(session -> session.list(
                            "select connection, renewed, account, name, place from account"
                                    + " where tenant = ? and user_id = ? limit " + MOST,
                            PostgresAccountMemory::known,
                            place.tenant(),
                            place.userId()));
        } catch (ProjectFileException unreadable) {
            return List.of();
        }
    }

    private static KnownAccount known(SqlRow row) {
        Optional<Instant> renewed = row.textIfAny(2).map(Instant::parse);
        return new KnownAccount(
                new ConnectionId(row.text(1)), renewed, new Account(row.text(3), row.textIfAny(4), row.textIfAny(5)));
    }

    @Override
    public void remember(Collection<KnownAccount> learnt) {
        learnt.forEach(this::remember);
    }

    private void remember(KnownAccount known) {
        try {
            place.database()
                    .ask(session -> session.write(
                            "insert into account (tenant, user_id, connection, renewed, account, name, place) values"
                                    + " (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, user_id, connection) do update set"
                                    + " renewed = excluded.renewed, account = excluded.account, name = excluded.name,"
                                    + " place = excluded.place",
                            place.tenant(),
                            place.userId(),
                            known.id().value(),
                            known.renewed().map(Instant::toString),
                            known.account().id(),
                            known.account().name(),
                            known.account().place()));
        } catch (ProjectFileException lost) {
            return;
        }
    }
}
