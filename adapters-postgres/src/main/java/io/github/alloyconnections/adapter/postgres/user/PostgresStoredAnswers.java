package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer.Chosen;
import io.github.alloyconnections.domain.service.UserEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One user's last answers, a row for each question, each with the version of the user's state that it was given for. */
public final class PostgresStoredAnswers implements StoredAnswers {

    private static final String VERSION =
            "coalesce((select version from state_version where tenant = ? and user_id = ?), 0)";

    private final Place place;

    public PostgresStoredAnswers(Place place) {
        this.place = place;
    }

    @Override
    public KnownAnswer look(String question) {
        KnownAnswers.Asked asked = new KnownAnswers.Asked(place.user(), question);
        return KnownAnswers.look(place.database(), place.tenant(), List.of(asked))
                .get(0);
    }

    @Override
    public void keep(String question, KnownAnswer before, StoredAnswer answer) {
        place.database().change(session -> {
            Optional<Chosen> last = chosen(session, question);
            int written = write(session, question, before, answer);
            if (written > 0) {
                Outbox.add(session, place, UserEvent.of(place.user(), last, answer));
            }
            return written;
        });
    }

    /** What the last answer came to, void or not; empty if nobody knows. */
    private Optional<Chosen> chosen(SqlSession session, String question) {
        return session.first(
                "select connector, chosen from answer where tenant = ? and user_id = ? and question = ?"
                        + " and chosen_known for update",
                row -> new Chosen(
                        row.textIfAny(1).map(ConnectorId::new), row.textIfAny(2).map(ConnectionId::new), ""),
                place.tenant(),
                place.userId(),
                question);
    }

    private int write(SqlSession session, String question, KnownAnswer before, StoredAnswer answer) {
        return session.write(
                "insert into answer (tenant, user_id, question, version, body, at, connector, chosen, chosen_known)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?, true where " + VERSION + " = ?"
                        + " on conflict (tenant, user_id, question) do update set version = excluded.version,"
                        + " body = excluded.body, at = excluded.at, connector = excluded.connector,"
                        + " chosen = excluded.chosen, chosen_known = true"
                        + " where answer.version < excluded.version"
                        + " or (answer.version = excluded.version and answer.at <= excluded.at)",
                place.tenant(),
                place.userId(),
                question,
                before.version(),
                answer.body(),
                answer.at(),
                answer.chosen().connector().map(ConnectorId::value),
                answer.chosen().connection().map(ConnectionId::value),
                place.tenant(),
                place.userId(),
                before.version());
    }

    /** By the database's clock, which is the same for all instances. */
    @Override
    public Optional<AnswerClaim> claim(String question, Duration atMost) {
        AnswerClaim claim = new AnswerClaim(UUID.randomUUID().toString());
        int taken = place.database()
                .ask(session -> session.write(
                        "insert into answer_claim (tenant, user_id, question, holder, until)"
                                + " values (?, ?, ?, ?, clock_timestamp() + ? * interval '1 millisecond')"
                                + " on conflict (tenant, user_id, question) do update set holder = excluded.holder,"
                                + " until = excluded.until where answer_claim.until <= clock_timestamp()",
                        place.tenant(),
                        place.userId(),
                        question,
                        claim.holder(),
                        atMost.toMillis()));
        return taken == 0 ? Optional.empty() : Optional.of(claim);
    }

    @Override
    public void release(String question, AnswerClaim claim) {
        place.database()
                .ask(session -> session.write(
                        "delete from answer_claim where tenant = ? and user_id = ? and question = ? and holder = ?",
                        place.tenant(),
                        place.userId(),
                        question,
                        claim.holder()));
    }
}
