package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.Row;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.Outbox;
import io.github.alloyconnections.domain.service.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is still to be told of one tenant's users, a row each. Handing out makes a row due again at the lease's end, so that
 * whoever dies with it need not be known of.
 */
public final class PostgresOutbox implements Outbox {

    private static final String COLUMNS = "id, user_id, kind, body, made_at, tries";
    private static final String ONE = " where tenant = ? and user_id = ? and id = ?";
    private static final int MOST_TOLD = 500;

    /** Of each user the first that waits, so that none is told before an earlier one was. */
    private static final String TAKEN =
            "update delivery d set due_at = ?, tries = d.tries + 1 from (select w.user_id, w.id from delivery w where"
                    + " w.tenant = ? and w.state = 'waiting' and w.due_at <= ? and not exists (select 1 from delivery e"
                    + " where e.tenant = w.tenant and e.user_id = w.user_id and e.state = 'waiting' and e.place < w.place)"
                    + " order by w.place limit ? for update skip locked) f where d.tenant = ? and d.user_id = f.user_id"
                    + " and d.id = f.id returning d.id, d.user_id, d.kind, d.body, d.made_at, d.tries, d.place";

    private final Database database;
    private final String tenant;

    public PostgresOutbox(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public void add(Delivery delivery) {
        database.ask(session -> session.write(
                "insert into delivery (tenant, due_at, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                tenant,
                delivery.madeAt(),
                delivery.id(),
                delivery.user().value(),
                delivery.kind(),
                delivery.body(),
                delivery.madeAt(),
                delivery.tries()));
    }

    @Override
    public List<Delivery> take(int most, Instant now, Duration lease) {
        return database.change(session -> session.list(
                "with taken as (" + TAKEN + ") select " + COLUMNS + " from taken order by place",
                PostgresOutbox::delivery,
                now.plus(lease),
                tenant,
                now,
                most,
                tenant));
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.text(1), new UserId(row.text(2)), row.text(3), row.text(4), row.time(5), (int) row.number(6));
    }

    @Override
    public void done(Delivery delivery) {
        database.ask(session -> session.write(
                "delete from delivery" + ONE, tenant, delivery.user().value(), delivery.id()));
    }

    @Override
    public void again(Delivery delivery, Instant due, String why) {
        database.ask(session -> session.write(
                "update delivery set due_at = ?, why = ?" + ONE + " and state = 'waiting'",
                due,
                why,
                tenant,
                delivery.user().value(),
                delivery.id()));
    }

    @Override
    public void park(Delivery delivery, String why) {
        database.ask(session -> session.write(
                "update delivery set state = 'parked', why = ?" + ONE,
                why,
                tenant,
                delivery.user().value(),
                delivery.id()));
    }

    @Override
    public List<Delivery> parked() {
        return database.ask(session -> session.list(
                "select " + COLUMNS + " from delivery where tenant = ? and state = 'parked' order by place limit "
                        + MOST_TOLD,
                PostgresOutbox::delivery,
                tenant));
    }
}
