package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The events of one tenant that are on their way. */
public final class PostgresDeliveries implements Deliveries {

    private static final String COLUMNS =
            "d.id, d.message, d.kind, d.user_id, d.at, d.connector, d.connection, d.before, d.words, d.tries,"
                    + " d.trouble, d.parked_at";
    private static final String THIS = " where tenant = ? and message = ?";

    private final Database database;
    private final String tenant;

    public PostgresDeliveries(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private record Numbered(Delivery delivery, long id) {

        static Numbered of(SqlRow row) {
            UserEvent event = new UserEvent(
                    Kind.valueOf(row.text(3)),
                    new UserId(row.text(4)),
                    row.time(5),
                    row.textIfAny(6).map(ConnectorId::new),
                    row.textIfAny(7).map(ConnectionId::new),
                    row.textIfAny(8).map(ConnectionId::new),
                    row.text(9));
            Delivery delivery =
                    new Delivery(row.text(2), event, (int) row.number(10), row.textIfAny(11), row.timeIfAny(12));
            return new Numbered(delivery, row.number(1));
        }
    }

    @Override
    public List<Delivery> take(int most, Instant now, Instant until) {
        return database
                .ask(session -> session.list(
                        "with due as (select f.tenant, f.user_id, f.id from delivery f where f.tenant = ?"
                                + " and f.parked_at is null and f.next_at <= ? and not exists (select 1 from delivery e"
                                + " where e.tenant = f.tenant and e.user_id = f.user_id and e.parked_at is null"
                                + " and e.id < f.id) order by f.next_at limit ? for update skip locked)"
                                + " update delivery d set next_at = ? from due where d.tenant = due.tenant"
                                + " and d.user_id = due.user_id and d.id = due.id returning " + COLUMNS,
                        Numbered::of,
                        tenant,
                        now,
                        most,
                        until))
                .stream()
                .sorted(Comparator.comparingLong(Numbered::id))
                .map(Numbered::delivery)
                .toList();
    }

    @Override
    public void delivered(Delivery delivery) {
        database.ask(session -> session.write("delete from delivery" + THIS, tenant, delivery.id()));
    }

    @Override
    public void failed(Delivery delivery, String why, Instant next) {
        database.ask(session -> session.write(
                "update delivery set tries = tries + 1, trouble = ?, next_at = ?" + THIS,
                why,
                next,
                tenant,
                delivery.id()));
    }

    @Override
    public void park(Delivery delivery, String why, Instant at) {
        database.ask(session -> session.write(
                "update delivery set tries = tries + 1, trouble = ?, parked_at = ?" + THIS,
                why,
                at,
                tenant,
                delivery.id()));
    }

    @Override
    public Page<Delivery> page(DeliveryQuery query) {
        String parked = query.which() == Which.PARKED ? " is not null" : " is null";
        long after = query.after().map(PostgresDeliveries::key).orElse(0L);
        List<Numbered> found = database.ask(session -> session.list(
                "select " + COLUMNS + " from delivery d where d.tenant = ? and d.parked_at" + parked
                        + " and d.id > ? order by d.id limit ?",
                Numbered::of,
                tenant,
                after,
                query.limit() + 1));
        return Cursor.page(found, query.limit(), last -> Cursor.of(Long.toString(last.id())))
                .map(Numbered::delivery);
    }

    /** A cursor that is none of ours leads to an end of its own: behind all there is nothing. */
    private static long key(String after) {
        try {
            return Cursor.parse(after, 1)
                    .map(cursor -> Long.parseLong(cursor.keys().get(0)))
                    .orElse(Long.MAX_VALUE);
        } catch (NumberFormatException foreign) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public Optional<Delivery> again(String id, Instant now) {
        return database.ask(session -> session.first(
                        "update delivery d set parked_at = null, tries = 0, next_at = ? where d.tenant = ?"
                                + " and d.message = ? and d.parked_at is not null returning " + COLUMNS,
                        Numbered::of,
                        now,
                        tenant,
                        id))
                .map(Numbered::delivery);
    }

    @Override
    public void forgetParkedBefore(Instant time) {
        database.ask(session -> session.write("delete from delivery where tenant = ? and parked_at < ?", tenant, time));
    }
}
