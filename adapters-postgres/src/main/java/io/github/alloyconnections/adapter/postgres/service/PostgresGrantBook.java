package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.Row;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.GrantBook;
import io.github.alloyconnections.domain.service.Grant;
import io.github.alloyconnections.domain.service.Scope;
import java.util.List;
import java.util.Optional;

/** The access tokens of one tenant, each known by its digest; a name that was revoked is not given again. */
public final class PostgresGrantBook implements GrantBook {

    private static final String COLUMNS = "name, scope, user_id, made_at, expires_at";
    private static final String LIVE = " where tenant = ? and revoked_at is null";

    private final Database database;
    private final String tenant;

    public PostgresGrantBook(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public boolean add(Grant grant, String digest) {
        return database.ask(session -> session.write(
                        "insert into access_grant (tenant, digest, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        tenant,
                        digest,
                        grant.name(),
                        grant.scope().name(),
                        grant.user().map(UserId::value),
                        grant.madeAt(),
                        grant.expiresAt()))
                == 1;
    }

    @Override
    public Optional<Grant> find(String digest) {
        return database.ask(session -> session.first(
                "select " + COLUMNS + " from access_grant" + LIVE + " and digest = ?",
                PostgresGrantBook::grant,
                tenant,
                digest));
    }

    @Override
    public Optional<Grant> revoke(String name) {
        return database.ask(session -> session.first(
                "update access_grant set revoked_at = now()" + LIVE + " and name = ? returning " + COLUMNS,
                PostgresGrantBook::grant,
                tenant,
                name));
    }

    @Override
    public List<Grant> all() {
        return database.ask(session -> session.list(
                "select " + COLUMNS + " from access_grant" + LIVE + " order by name collate \"C\"",
                PostgresGrantBook::grant,
                tenant));
    }

    private static Grant grant(Row row) {
        return new Grant(
                row.text(1),
                Scope.valueOf(row.text(2)),
                row.textIfAny(3).map(UserId::new),
                row.time(4),
                row.timeIfAny(5));
    }
}
