package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptFields;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.service.UserEvent;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One user's attempts, a row each.
 *
 * <p>Of other attempts a change sees those that connect something for the same Alloy user, whoever of this service has
 * begun them: only they look into the same list. Changes of theirs wait for one another, and for nobody else's.
 */
public final class PostgresAttemptStore implements AttemptStore {

    private static final String MINE = " where tenant = ? and user_id = ?";
    private static final String LIVE = MINE + " and not forgotten";

    private final Place place;
    private final Clock clock;

    public PostgresAttemptStore(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    @Override
    public AttemptId freshId() {
        return AttemptId.from(new SecureRandom());
    }

    @Override
    public void add(Attempt attempt, Snapshot before) {
        place.database().change(session -> {
            int rows = session.write(
                    "insert into attempt (tenant, user_id, id, made_for, started_at, fields, before)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    place.tenant(),
                    place.userId(),
                    attempt.id().value(),
                    attempt.user().value(),
                    attempt.startedAt(),
                    AttemptBytes.of(attempt),
                    SnapshotLines.of(before));
            place.changed(session);
            return rows;
        });
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return place.database().ask(session -> find(session, id));
    }

    private Optional<Attempt> find(SqlSession session, AttemptId id) {
        return session.first(
                        "select fields from attempt" + LIVE + " and id = ?",
                        row -> AttemptBytes.parse(row.bytes(1)),
                        place.tenant(),
                        place.userId(),
                        id.value())
                .flatMap(attempt -> attempt);
    }

    @Override
    public List<Attempt> all() {
        return place
                .database()
                .ask(session -> session.list(
                        "select fields from attempt" + LIVE + " order by started_at desc, id desc",
                        row -> AttemptBytes.parse(row.bytes(1)),
                        place.tenant(),
                        place.userId()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Snapshot> before(AttemptId id) {
        return place.database()
                .ask(session -> session.first(
                        "select before from attempt" + LIVE + " and id = ?",
                        row -> SnapshotLines.parse(row.text(1)),
                        place.tenant(),
                        place.userId(),
                        id.value()));
    }

    @Override
    public Optional<Attempt> change(AttemptId id, Change change) {
        return place.database()
                .change(session -> find(session, id).flatMap(known -> {
                    session.lock("attempts", place.tenant(), known.user().value());
                    return find(session, id).map(current -> changed(session, current, change));
                }));
    }

    private Attempt changed(SqlSession session, Attempt current, Change change) {
        Attempt changed = change.apply(current, rivals(session, current));
        session.write(
                "update attempt set fields = ?, forgotten = ?" + MINE + " and id = ?",
                AttemptBytes.of(changed),
                changed.isForgotten(),
                place.tenant(),
                place.userId(),
                current.id().value());
        Outbox.add(session, place, UserEvent.of(place.user(), current, changed, clock.instant()));
        place.changed(session);
        return changed;
    }

    private List<Attempt> rivals(SqlSession session, Attempt current) {
        return session
                .list(
                        "select fields from attempt where tenant = ? and made_for = ? and id <> ?",
                        row -> AttemptBytes.parse(row.bytes(1)),
                        place.tenant(),
                        current.user().value(),
                        current.id().value())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void forget(AttemptId id) {
        place.database().change(session -> {
            int rows = session.write(
                    "delete from attempt" + LIVE + " and id = ?", place.tenant(), place.userId(), id.value());
            place.changed(session);
            return rows;
        });
    }

    @Override
    public void forgetStartedBefore(Instant time) {
        place.database()
                .ask(session ->
                        session.write("delete from attempt where tenant = ? and started_at < ?", place.tenant(), time));
    }

    /** A snapshot in one column: a line for each connection, its id and its time of change if there is one, to the digit. */
    private static final class SnapshotLines {

        private SnapshotLines() {}

        static String of(Snapshot snapshot) {
            StringBuilder text = new StringBuilder();
            snapshot.connections().forEach((id, changed) -> {
                text.append(id);
                changed.ifPresent(time -> text.append(' ').append(time));
                text.append('\n');
            });
            return text.toString();
        }

        static Snapshot parse(String text) {
            Map<ConnectionId, Optional<Instant>> connections = new HashMap<>();
            text.lines().forEach(line -> {
                String[] parts = line.split(" ", 2);
                connections.put(
                        new ConnectionId(parts[0]),
                        parts.length < 2 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
            });
            return new Snapshot(connections);
        }
    }

    /**
     * An attempt in one column: each field's name and text, in turn, each ended by a byte that no text in UTF-8 holds. A text
     * column would not do: a connection's name may hold the one character that PostgreSQL takes in none.
     */
    private static final class AttemptBytes {

        private static final char END = '\u00ff';

        private AttemptBytes() {}

        static byte[] of(Attempt attempt) {
            StringBuilder bytes = new StringBuilder();
            new TreeMap<>(AttemptFields.of(attempt)).forEach((name, text) -> {
                bytes.append(latin(name)).append(END);
                bytes.append(latin(text)).append(END);
            });
            return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Each byte of the text in UTF-8 as a character. */
        private static String latin(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        /** The attempt; empty if this program cannot read it. */
        static Optional<Attempt> parse(byte[] bytes) {
            String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split(String.valueOf(END), -1);
            Map<String, String> fields = new LinkedHashMap<>();
            for (int place = 0; place + 1 < parts.length; place += 2) {
                fields.put(text(parts[place]), text(parts[place + 1]));
            }
            return AttemptFields.parse(fields);
        }

        private static String text(String latin) {
            return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }
}
