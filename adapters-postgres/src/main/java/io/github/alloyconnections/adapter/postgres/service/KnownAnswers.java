package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Batches;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.user.PostgresStoredAnswers;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.KnownAnswer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What was last told to any of one tenant's users, looked up for many of them at once. */
public final class KnownAnswers implements AutoCloseable {

    private final Database database;
    private final String tenant;
    private final Batches<Asked, KnownAnswer> looks = new Batches<>("answers", this::look);

    private record Asked(UserId user, String question) {}

    public KnownAnswers(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** What is known of this user's question, in time, and for which version of the user's state. */
    public CompletableFuture<KnownAnswer> look(UserId user, String question) {
        return looks.ask(new Asked(user, question));
    }

    /** The inner questions stay as they are, each a look at one row by its key, however many there are of whatever. */
    private List<KnownAnswer> look(List<Asked> asked) {
        return database.ask(session -> session.list(
                "select now.version, answer.body, answer.at, answer.connector, answer.chosen"
                        + " from unnest(?::text[], ?::text[]) with ordinality asked (user_id, question, place)"
                        + " cross join lateral (select coalesce((select version from state_version where tenant = ?"
                        + " and user_id = asked.user_id), 0) as version offset 0) now"
                        + " left join lateral (select body, at, connector, chosen from answer where tenant = ?"
                        + " and user_id = asked.user_id and question = asked.question and version = now.version"
                        + " and body <> '' offset 0) answer on true order by asked.place",
                PostgresStoredAnswers::known,
                asked.stream().map(each -> each.user().value()).toArray(String[]::new),
                asked.stream().map(Asked::question).toArray(String[]::new),
                tenant,
                tenant));
    }

    @Override
    public void close() {
        looks.close();
    }
}
