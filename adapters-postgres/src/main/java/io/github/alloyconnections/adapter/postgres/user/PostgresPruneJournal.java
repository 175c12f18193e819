package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.OwnSession;
import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Instant;
import java.util.List;

/** What is deleted of one user's connections: a row for each run and each step. A run's lock ends with its process. */
public final class PostgresPruneJournal implements PruneJournal {

    private static final int MOST_TOLD = 500;

    /** The last word of each connection in each run, the latest run first. */
    private static final String LAST_WORDS = "select step, connection, detail, at from (select distinct on (run,"
            + " connection) run, id, step, connection, detail, at from prune_step where tenant = ? and user_id = ? %s"
            + " order by run, connection, id desc) last order by run desc, id %s limit " + MOST_TOLD;

    private final Place place;

    public PostgresPruneJournal(Place place) {
        this.place = place;
    }

    @Override
    public Run begin(PrunePlan plan, Instant at) {
        OwnSession own = place.database().lend();
        boolean begun = false;
        try {
            SqlSession session = own.session();
            if (!session.tryLock("prune", place.tenant(), place.userId())) {
                throw new ProjectFileException(
                        Kind.BUSY,
                        "the database",
                        "another run is deleting connections of this user just now; nothing was deleted");
            }
            OneRun run = new OneRun(own, added(session, plan, at));
            begun = true;
            return run;
        } finally {
            if (!begun) {
                own.close();
            }
        }
    }

    private long added(SqlSession session, PrunePlan plan, Instant at) {
        return session.first(
                        "insert into prune_run (tenant, user_id, began_at, about) values (?, ?, ?, ?) returning id",
                        row -> row.number(1),
                        place.tenant(),
                        place.userId(),
                        at,
                        "prune of " + plan.connector() + " for " + plan.owner() + ": "
                                + plan.delete().size() + " to delete")
                .orElseThrow();
    }

    /** Whoever ran again has seen what was left open. */
    @Override
    public List<JournalEntry> unfinished() {
        return place
                .database()
                .ask(session -> session.list(
                        String.format(
                                LAST_WORDS,
                                "and run = (select max(id) from prune_run where tenant = ? and user_id = ?)",
                                "asc"),
                        PostgresPruneJournal::entry,
                        place.tenant(),
                        place.userId(),
                        place.tenant(),
                        place.userId()))
                .stream()
                .filter(entry -> entry.step() == Step.DELETING || entry.step() == Step.OUTCOME_UNKNOWN)
                .toList();
    }

    @Override
    public List<JournalEntry> history() {
        return place.database()
                .ask(session -> session.list(
                        String.format(LAST_WORDS, "", "desc"),
                        PostgresPruneJournal::entry,
                        place.tenant(),
                        place.userId()));
    }

    private static JournalEntry entry(SqlRow row) {
        return new JournalEntry(Step.valueOf(row.text(1)), new ConnectionId(row.text(2)), row.text(3), row.time(4));
    }

    /** One run, which keeps its connection so that its lock lasts. */
    private final class OneRun implements Run {

        private final OwnSession own;
        private final long id;

        OneRun(OwnSession own, long id) {
            this.own = own;
            this.id = id;
        }

        @Override
        public String place() {
            return "run " + id + " in the database";
        }

        @Override
        public void add(JournalEntry entry) {
            own.session()
                    .write(
                            "insert into prune_step (tenant, user_id, run, step, connection, detail, at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            place.tenant(),
                            place.userId(),
                            id,
                            entry.step().name(),
                            entry.id().value(),
                            entry.detail(),
                            entry.at());
        }

        @Override
        public void end(String how, Instant at) {
            own.session()
                    .write(
                            "update prune_run set how = ?, ended_at = ? where tenant = ? and user_id = ? and id = ?",
                            how,
                            at,
                            place.tenant(),
                            place.userId(),
                            id);
        }

        @Override
        public void close() {
            own.close();
        }
    }
}
