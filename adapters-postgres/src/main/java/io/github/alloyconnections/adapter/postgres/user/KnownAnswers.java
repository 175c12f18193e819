package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Batches;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer.Chosen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What was last told to any of one tenant's users, looked up for many of them at once. */
public final class KnownAnswers implements AutoCloseable {

    private final Batches<Asked, KnownAnswer> looks;

    /** A question of a user's. */
    record Asked(UserId user, String question) {}

    public KnownAnswers(Database database, String tenant) {
        this.looks = new Batches<>("answers", asked -> look(database, tenant, asked));
    }

    /** What is known of this user's question, in time, and for which version of the user's state. */
    public CompletableFuture<KnownAnswer> look(UserId user, String question) {
        return looks.ask(new Asked(user, question));
    }

    /** The inner questions stay as they are, each a look at one row by its key, however many there are of whatever. */
    static List<KnownAnswer> look(Database database, String tenant, List<Asked> asked) {
        return database.ask(session -> session.list(
                "select now.version, answer.body, answer.at, answer.connector, answer.chosen"
                        + " from unnest(?::text[], ?::text[]) with ordinality asked (user_id, question, place)"
                        + " cross join lateral (select coalesce((select version from state_version where tenant = ?"
                        + " and user_id = asked.user_id), 0) as version offset 0) now"
                        + " left join lateral (select body, at, connector, chosen from answer where tenant = ?"
                        + " and user_id = asked.user_id and question = asked.question and version = now.version"
                        + " and body <> '' offset 0) answer on true order by asked.place",
                KnownAnswers::known,
                asked.stream().map(each -> each.user().value()).toArray(String[]::new),
                asked.stream().map(Asked::question).toArray(String[]::new),
                tenant,
                tenant));
    }

    private static KnownAnswer known(SqlRow row) {
        Chosen chosen = new Chosen(
                row.textIfAny(4).map(ConnectorId::new), row.textIfAny(5).map(ConnectionId::new), "");
        return new KnownAnswer(
                row.number(1),
                row.textIfAny(2).flatMap(body -> row.timeIfAny(3).map(at -> new StoredAnswer(body, at, chosen))));
    }

    @Override
    public void close() {
        looks.close();
    }
}
