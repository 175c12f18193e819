package io.github.alloyconnections.adapter.postgres.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The histories' partitions, one for each month: made ahead, and dropped whole when nobody is to see them any more. */
public final class Months {

    private static final List<String> HISTORIES = List.of("audit", "health_change");
    private static final int AHEAD = 2;

    private Months() {}

    /** Makes those of this month and the next ones, and forgets what is older than this. */
    public static void tend(Database database, Instant now, Duration keep) {
        YearMonth month = YearMonth.from(day(now));
        for (String history : HISTORIES) {
            for (int later = 0; later <= AHEAD; later++) {
                make(database, history, month.plusMonths(later));
            }
            forget(database, history, now.minus(keep));
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static String name(String history, YearMonth month) {
        return String.format(Locale.ROOT, "%s_y%04dm%02d", history, month.getYear(), month.getMonthValue());
    }

    private static void make(Database database, String history, YearMonth month) {
        database.change(session -> {
            session.lock("months", history);
            return names(session, history).contains(name(history, month)) ? 0 : made(session, history, month);
        });
    }

    /** With what was written of this month while nobody had made it. */
    private static int made(SqlSession session, String history, YearMonth month) {
        String name = name(history, month);
        String from = month.atDay(1) + "T00:00:00Z";
        String to = month.plusMonths(1).atDay(1) + "T00:00:00Z";
        session.write("create table " + name + " (like " + history + " including defaults including constraints)");
        session.write(String.format(
                Locale.ROOT,
                "with moved as (delete from %s_other where at >= '%s' and at < '%s' returning *)"
                        + " insert into %s select * from moved",
                history,
                from,
                to,
                name));
        return session.write(String.format(
                Locale.ROOT,
                "alter table %s attach partition %s for values from ('%s') to ('%s')",
                history,
                name,
                from,
                to));
    }

    private static List<String> names(SqlSession session, String history) {
        return session.list(
                "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = ?::regclass order by c.relname",
                row -> row.text(1),
                history);
    }

    private static void forget(Database database, String history, Instant before) {
        String oldest = name(history, YearMonth.from(day(before)));
        database.change(session -> {
            session.lock("months", history);
            names(session, history).stream()
                    .filter(name -> name.startsWith(history + "_y") && name.compareTo(oldest) < 0)
                    .forEach(name -> session.write("drop table " + name));
            return session.write("delete from " + history + "_other where at < ?", before);
        });
    }
}
