package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenDigest;
import io.github.alloyconnections.domain.service.TokenQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The access tokens of one tenant. */
public final class PostgresGrantedTokens implements GrantedTokens {

    private static final String COLUMNS = "id, name, scope, user_id, made_at, expires_at, revoked_at";

    private final Database database;
    private final String tenant;
    private final Runnable revoked;

    /**
     * The tokens of this tenant.
     *
     * @param revoked done when one was revoked
     */
    public PostgresGrantedTokens(Database database, String tenant, Runnable revoked) {
        this.database = database;
        this.tenant = tenant;
        this.revoked = revoked;
    }

    @Override
    public void add(Kept kept) {
        GrantedToken token = kept.token();
        database.ask(session -> session.write(
                "insert into access_token (tenant, digest, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                kept.digest().bytes(),
                token.id(),
                token.name(),
                token.scope().name(),
                token.user().map(UserId::value),
                token.madeAt(),
                token.expiresAt(),
                token.revokedAt()));
    }

    @Override
    public Optional<Kept> find(String id) {
        return database.ask(session -> session.first(
                "select " + COLUMNS + ", digest from access_token where tenant = ? and id = ?",
                row -> new Kept(token(row), TokenDigest.kept(row.bytes(8))),
                tenant,
                id));
    }

    private static GrantedToken token(SqlRow row) {
        return new GrantedToken(
                row.text(1),
                row.text(2),
                Scope.valueOf(row.text(3)),
                row.textIfAny(4).map(UserId::new),
                row.time(5),
                row.timeIfAny(6),
                row.timeIfAny(7));
    }

    @Override
    public Page<GrantedToken> page(TokenQuery query) {
        List<Object> values = new ArrayList<>(List.of(tenant));
        query.after().ifPresent(after -> values.addAll(keys(after)));
        values.add(query.limit() + 1);
        String sql = "select " + COLUMNS + " from access_token where tenant = ?"
                + query.after().map(after -> " and (made_at, id) < (?, ?)").orElse("")
                + " order by made_at desc, id desc limit ?";
        List<GrantedToken> found =
                database.ask(session -> session.list(sql, PostgresGrantedTokens::token, values.toArray()));
        return Cursor.page(found, query.limit(), PostgresGrantedTokens::cursor);
    }

    private static Cursor cursor(GrantedToken last) {
        return Cursor.of(last.madeAt().toString(), last.id());
    }

    /** A cursor that is none of ours leads to an end of its own: before all times there is nothing. */
    private static List<Object> keys(String after) {
        try {
            List<String> keys = Cursor.parse(after, 2).map(Cursor::keys).orElse(List.of(Instant.EPOCH.toString(), ""));
            return List.of(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeException foreign) {
            return List.of(Instant.EPOCH, "");
        }
    }

    @Override
    public Optional<GrantedToken> revoke(String id, Instant at) {
        Optional<GrantedToken> over = database.ask(session -> session.first(
                "update access_token set revoked_at = coalesce(revoked_at, ?) where tenant = ? and id = ? returning "
                        + COLUMNS,
                PostgresGrantedTokens::token,
                at,
                tenant,
                id));
        over.ifPresent(token -> revoked.run());
        return over;
    }

    @Override
    public void forget(Instant overBy) {
        database.ask(session -> session.write(
                "delete from access_token where tenant = ? and least(expires_at, revoked_at) < ?", tenant, overBy));
    }
}
