package io.github.alloyconnections.benchmark.service;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends an instance by force, starts the database anew and has Alloy away, all while it is asked and written to. */
final class ServiceFaults {

    private static final int CALLERS = 8;
    private static final int WRITERS = 12;
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration CALM = Duration.ofSeconds(60);

    private final Fleet fleet;
    private final ServiceDatabase database;
    private final AlloyWithALimit alloy;
    private final ToldEvents events;
    private final long users;
    private final Duration away;
    private final List<String> lost = new ArrayList<>();

    ServiceFaults(
            Fleet fleet,
            ServiceDatabase database,
            AlloyWithALimit alloy,
            ToldEvents events,
            long users,
            Duration away) {
        this.fleet = fleet;
        this.database = database;
        this.alloy = alloy;
        this.events = events;
        this.users = users;
        this.away = away;
    }

    /** Prints what came of it; whether nothing was lost, doubled or told to the wrong one. */
    boolean print() throws Exception {
        System.out.println("| while | questions answered | p99 ms | wrong |");
        System.out.println("|---|---|---|---|");
        Writers writers = Writers.start(fleet, users, WRITERS);
        phase("nothing happens", () -> Thread.sleep(BETWEEN.toMillis()));
        phase("an instance is ended by force, and started again", () -> {
            Thread.sleep(BETWEEN.toMillis() / 2);
            fleet.killAndStartAgain(0);
            Thread.sleep(BETWEEN.toMillis() / 2);
        });
        phase("PostgreSQL is started anew", () -> {
            Thread.sleep(BETWEEN.toMillis() / 2);
            database.restart();
            Thread.sleep(BETWEEN.toMillis() / 2);
        });
        phase("Alloy is away for " + away.toSeconds() + " s", () -> {
            alloy.away(true);
            Thread.sleep(away.toMillis());
            alloy.away(false);
        });
        phase("all are back", () -> Thread.sleep(BETWEEN.toMillis()));
        writers.end();
        calm();
        look(writers);
        int pins = writers.all().stream().mapToInt(Writers.Writer::pins).sum();
        int attempts = writers.all().stream()
                .mapToInt(writer -> writer.attempts().size())
                .sum();
        System.out.println("\nPromised meanwhile: " + pins + " pins and " + attempts + " attempts; told of: "
                + events.events() + " changed decisions, " + events.repeated() + " of them again under the same id."
                + "\nLost, doubled or out of order: " + (lost.isEmpty() ? "nothing." : lost));
        return lost.isEmpty();
    }

    /** What happens while callers ask. */
    private interface Happening {
        void run() throws Exception;
    }

    private void phase(String words, Happening happening) throws Exception {
        Asked asked = new Asked();
        Callers callers = Callers.start(fleet, users, CALLERS, asked);
        happening.run();
        callers.end();
        System.out.println("| " + words + " | " + asked.outcomes() + " | " + Math.round(asked.p99()) + " | "
                + asked.wrongAnswers() + " |");
        require(asked.wrongAnswers() == 0, "a wrong answer while " + words);
    }

    /** Until no event is on its way any more. */
    private void calm() throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(CALM);
        while (database.number("select count(*) from delivery where parked_at is null") > 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN.toMillis() / 10);
        }
    }

    private void look(Writers writers) throws SQLException, IOException, InterruptedException {
        lost.addAll(events.broken());
        lost.addAll(database.list("select user_id || ': an event was given up, or waits' from delivery"));
        for (Writers.Writer writer : writers.all()) {
            look(writers, writer);
        }
    }

    private void look(Writers writers, Writers.Writer writer) throws SQLException, IOException, InterruptedException {
        String pinned = String.join(
                "",
                database.list("select pinned from pin where user_id = '"
                        + writer.user().id() + "'"));
        if (!pinned.isEmpty() || !writer.possible().isEmpty()) {
            require(
                    writer.pins() == 0 || writer.possible().contains(pinned),
                    writer.user().id() + " was promised one of " + writer.possible() + " and has " + pinned);
        }
        for (String attempt : writer.attempts()) {
            HttpResponse<String> known =
                    writers.ask(writer.user(), "GET", "/attempts/" + attempt, Optional.empty(), attempt.hashCode());
            require(known.statusCode() == 200, "attempt " + attempt + ": " + known.statusCode());
        }
        String chosen = String.join(
                "",
                database.list("select chosen from answer where user_id = '"
                        + writer.user().id() + "' and chosen_known order by at desc limit 1"));
        String told = events.last(writer.user());
        require(told.isEmpty() || told.equals(chosen), writer.user().id() + " was told of " + told + ", not " + chosen);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            lost.add(otherwise);
        }
    }
}
