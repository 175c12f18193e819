package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import java.util.Optional;

/** One user's last answers, a row for each question. */
public final class PostgresStoredAnswers implements StoredAnswers {

    private final Place place;

    public PostgresStoredAnswers(Place place) {
        this.place = place;
    }

    @Override
    public Optional<Stored> find(String question) {
        return place.database()
                .ask(session -> session.first(
                        "select body, at from answer where tenant = ? and user_id = ? and question = ?",
                        row -> new Stored(row.text(1), row.time(2)),
                        place.tenant(),
                        place.userId(),
                        question));
    }

    @Override
    public void keep(String question, Stored answer) {
        place.database()
                .ask(session -> session.write(
                        "insert into answer (tenant, user_id, question, body, at) values (?, ?, ?, ?, ?)"
                                + " on conflict (tenant, user_id, question) do update set body = excluded.body,"
                                + " at = excluded.at where answer.at <= excluded.at",
                        place.tenant(),
                        place.userId(),
                        question,
                        answer.body(),
                        answer.at()));
    }

    @Override
    public void forget() {
        place.database()
                .ask(session -> session.write(
                        "delete from answer where tenant = ? and user_id = ?", place.tenant(), place.userId()));
    }
}
