package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Batches;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The audit of one tenant: rows that are added and never changed, in partitions by month. */
public final class PostgresAuditTrail implements AuditTrail, AutoCloseable {

    private final Database database;
    private final String tenant;
    private final Batches<AuditEntry, AuditEntry> lines = new Batches<>("audit", this::written);

    public PostgresAuditTrail(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private record Numbered(AuditEntry entry, long id) {

        static Numbered of(SqlRow row) {
            AuditEntry entry = new AuditEntry(
                    row.time(1),
                    row.text(3),
                    Deed.valueOf(row.text(4)),
                    row.textIfAny(5).map(UserId::new),
                    row.textIfAny(6).map(ConnectorId::new),
                    row.textIfAny(7).map(ConnectionId::new),
                    row.text(8));
            return new Numbered(entry, row.number(2));
        }

        Cursor cursor() {
            return Cursor.of(entry.at().toString(), Long.toString(id));
        }
    }

    @Override
    public void add(AuditEntry entry) {
        written(List.of(entry));
    }

    /** The same, in time, together with what others add just then: each commit waits for the disk. */
    public CompletableFuture<AuditEntry> adding(AuditEntry entry) {
        return lines.ask(entry);
    }

    private List<AuditEntry> written(List<AuditEntry> entries) {
        database.ask(session -> session.write(
                "insert into audit (tenant, at, asker, deed, user_id, connector, connection, words)"
                        + " select ?, line.at::timestamptz, line.asker, line.deed, line.user_id, line.connector,"
                        + " line.connection, line.words from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[]) with ordinality"
                        + " line (at, asker, deed, user_id, connector, connection, words, place) order by line.place",
                tenant,
                texts(entries, entry -> Optional.of(entry.at().toString())),
                texts(entries, entry -> Optional.of(entry.asker())),
                texts(entries, entry -> Optional.of(entry.deed().name())),
                texts(entries, entry -> entry.user().map(UserId::value)),
                texts(entries, entry -> entry.connector().map(ConnectorId::value)),
                texts(entries, entry -> entry.connection().map(ConnectionId::value)),
                texts(entries, entry -> Optional.of(writable(entry.words())))));
        return entries;
    }

    private static @Nullable String[] texts(List<AuditEntry> entries, Function<AuditEntry, Optional<String>> column) {
        @Nullable String[] texts = new String[entries.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(entries.get(i)).orElse(null);
        }
        return texts;
    }

    /** Names, which words may hold, can have the one character that PostgreSQL takes in no text. */
    private static String writable(String words) {
        return words.replace('\0', '\ufffd');
    }

    @Override
    public Page<AuditEntry> page(AuditQuery query) {
        List<Object> values = new ArrayList<>(List.of(tenant));
        StringBuilder where = new StringBuilder(" where tenant = ?");
        query.user().ifPresent(user -> {
            where.append(" and user_id = ?");
            values.add(user.value());
        });
        query.after().ifPresent(after -> {
            where.append(" and (at, id) < (?, ?)");
            values.addAll(keys(after));
        });
        values.add(query.limit() + 1);
        String sql = "select at, id, asker, deed, user_id, connector, connection, words from audit" + where
                + " order by at desc, id desc limit ?";
        Page<Numbered> page = Cursor.page(
                database.ask(session -> session.list(sql, Numbered::of, values.toArray())),
                query.limit(),
                Numbered::cursor);
        return page.map(Numbered::entry);
    }

    /** A cursor that is none of ours leads to an end of its own: before all times there is nothing. */
    private static List<Object> keys(String after) {
        try {
            Optional<Cursor> cursor = Cursor.parse(after, 2);
            if (cursor.isPresent()) {
                List<String> keys = cursor.get().keys();
                return List.of(Instant.parse(keys.get(0)), Long.parseLong(keys.get(1)));
            }
        } catch (DateTimeException | NumberFormatException foreign) {
            return List.of(Instant.EPOCH, 0L);
        }
        return List.of(Instant.EPOCH, 0L);
    }

    @Override
    public void close() {
        lines.close();
    }
}
