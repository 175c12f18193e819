package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.util.Optional;

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
        return place.database()
                .ask(session -> session.first(
                        "select now.version, answer.body, answer.at from (select " + VERSION + " as version) now"
                                + " left join answer on answer.tenant = ? and answer.user_id = ?"
                                + " and answer.question = ? and answer.version = now.version",
                        row -> new KnownAnswer(
                                row.number(1),
                                row.textIfAny(2)
                                        .flatMap(body -> row.timeIfAny(3).map(at -> new StoredAnswer(body, at)))),
                        place.tenant(),
                        place.userId(),
                        place.tenant(),
                        place.userId(),
                        question))
                .orElseGet(() -> new KnownAnswer(0, Optional.empty()));
    }

    @Override
    public void keep(String question, KnownAnswer before, StoredAnswer answer) {
        place.database()
                .ask(session -> session.write(
                        "insert into answer (tenant, user_id, question, version, body, at)"
                                + " select ?, ?, ?, ?, ?, ? where " + VERSION + " = ?"
                                + " on conflict (tenant, user_id, question) do update set version = excluded.version,"
                                + " body = excluded.body, at = excluded.at"
                                + " where answer.version < excluded.version"
                                + " or (answer.version = excluded.version and answer.at <= excluded.at)",
                        place.tenant(),
                        place.userId(),
                        question,
                        before.version(),
                        answer.body(),
                        answer.at(),
                        place.tenant(),
                        place.userId(),
                        before.version()));
    }
}
