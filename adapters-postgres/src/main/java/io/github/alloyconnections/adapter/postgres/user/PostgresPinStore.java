package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.port.driven.PinStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One user's pins, a row for each connector; a change voids the answers that were given before. */
public final class PostgresPinStore implements PinStore {

    private static final String LABEL = "the database";
    private static final String VARIABLE = "CONNECTION_ID";
    private static final String MINE = " where tenant = ? and user_id = ? and connector = ?";

    private final Place place;
    private final ConnectorId defaultConnector;
    private final Clock clock;

    /** The pins of the user of this place; the default connector owns the plain name. */
    public PostgresPinStore(Place place, ConnectorId defaultConnector, Clock clock) {
        this.place = place;
        this.defaultConnector = defaultConnector;
        this.clock = clock;
    }

    /** What a row holds: an empty text is no pin. */
    private record Pinned(String text, Optional<String> owner, Optional<String> previous) {

        static final Pinned NONE = new Pinned("", Optional.empty(), Optional.empty());

        static Pinned of(SqlRow row) {
            return new Pinned(row.text(1), row.textIfAny(2), row.textIfAny(3));
        }

        Optional<String> shown() {
            return Optional.of(text).filter(any -> !any.isEmpty());
        }
    }

    @Override
    public Optional<Pin> read(ConnectorId connector) {
        return row(connector)
                .flatMap(pinned -> pinned.shown()
                        .map(text -> new Pin(
                                variable(connector), text, LABEL, pinned.owner().map(Place::owner))));
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id) {
        return write(connector, id.value(), Optional.empty());
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id, Owner owner) {
        return write(connector, id.value(), Optional.of(Place.text(owner)));
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return change(connector, row(connector).orElse(Pinned.NONE), id.value(), Effect.PREVIEWED);
    }

    @Override
    public PinChange unpin(ConnectorId connector) {
        return write(connector, "", Optional.empty());
    }

    @Override
    public PinChange previewUnpin(ConnectorId connector) {
        return change(connector, row(connector).orElse(Pinned.NONE), "", Effect.PREVIEWED);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return row(connector).flatMap(Pinned::previous).flatMap(ConnectionId::parse);
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return place.database()
                .ask(session ->
                        session.first("select replaced_at from pin" + MINE, row -> row.timeIfAny(1), mine(connector)))
                .flatMap(time -> time);
    }

    private Optional<Pinned> row(ConnectorId connector) {
        return place.database().ask(session -> row(session, connector, ""));
    }

    private Optional<Pinned> row(SqlSession session, ConnectorId connector, String how) {
        return session.first("select pinned, owner, previous from pin" + MINE + how, Pinned::of, mine(connector));
    }

    private Object[] mine(ConnectorId connector) {
        return new Object[] {place.tenant(), place.userId(), column(connector)};
    }

    /** Connectors are the same in any case. */
    private static String column(ConnectorId connector) {
        return connector.value().toLowerCase(Locale.ROOT);
    }

    private PinChange write(ConnectorId connector, String text, Optional<String> owner) {
        return place.database().change(session -> {
            Pinned before = held(session, connector);
            PinChange change = change(connector, before, text, Effect.WRITTEN);
            if (change.effect() == Effect.WRITTEN) {
                replace(session, connector, before, text, owner);
            } else if (owner.isPresent()) {
                session.write("update pin set owner = ?" + MINE, with(owner, connector));
            }
            return change;
        });
    }

    /** The row as nobody else can change it until this change is made. */
    private Pinned held(SqlSession session, ConnectorId connector) {
        session.write(
                "insert into pin (tenant, user_id, connector, pinned) values (?, ?, ?, '') on conflict do nothing",
                mine(connector));
        return row(session, connector, " for update").orElse(Pinned.NONE);
    }

    private void replace(
            SqlSession session, ConnectorId connector, Pinned before, String text, Optional<String> owner) {
        Optional<String> gone = before.shown().flatMap(ConnectionId::parse).map(ConnectionId::value);
        session.write("update pin set spelled = ?" + MINE, with(connector.value(), connector));
        session.write("update pin set pinned = ?, owner = ?" + MINE, with(text, owner, connector));
        if (gone.isPresent()) {
            session.write(
                    "update pin set previous = ?, replaced_at = ?" + MINE, with(gone, clock.instant(), connector));
        }
        place.changed(session);
    }

    private Object[] with(Object first, ConnectorId connector) {
        return new Object[] {first, place.tenant(), place.userId(), column(connector)};
    }

    private Object[] with(Object first, Object second, ConnectorId connector) {
        return new Object[] {first, second, place.tenant(), place.userId(), column(connector)};
    }

    private PinChange change(ConnectorId connector, Pinned before, String text, Effect effect) {
        boolean same = before.text().equals(text);
        return new PinChange(
                variable(connector),
                LABEL,
                before.shown(),
                Optional.of(text).filter(any -> !any.isEmpty()),
                same ? Effect.UNCHANGED : effect,
                same ? "" : diff(variable(connector), before, text),
                List.of());
    }

    private static String diff(String variable, Pinned before, String text) {
        String gone =
                before.shown().map(old -> "-" + variable + "=" + old + "\n").orElse("");
        return "--- " + LABEL + "\n+++ " + LABEL + "\n" + gone + "+" + variable + "=" + text + "\n";
    }

    private String variable(ConnectorId connector) {
        return connector.equals(defaultConnector)
                ? VARIABLE
                : VARIABLE + "_" + connector.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
