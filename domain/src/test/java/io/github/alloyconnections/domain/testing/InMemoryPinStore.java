package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.port.driven.PinStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A project's file that is kept in memory. */
public final class InMemoryPinStore implements PinStore {

    private static final String FILE = ".env";

    private final Map<ConnectorId, String> values = new HashMap<>();
    private final Map<ConnectorId, ConnectionId> previous = new HashMap<>();
    private Optional<ProjectFileException> unreadable = Optional.empty();
    private Optional<ProjectFileException> unwritable = Optional.empty();
    private final Map<ConnectorId, Owner> owners = new HashMap<>();
    private Optional<Instant> replacedAt = Optional.empty();
    private int writes;
    private Runnable first = () -> {};

    /** Somebody edits the file: this text stands there now, whatever it is. */
    public synchronized InMemoryPinStore edit(ConnectorId connector, String text) {
        values.put(connector, text);
        owners.remove(connector);
        return this;
    }

    /** The file cannot be read any more. */
    public synchronized InMemoryPinStore failToRead() {
        unreadable = Optional.of(
                new ProjectFileException(ProjectFileException.Kind.UNREADABLE, FILE, "Tried to read .env but failed"));
        return this;
    }

    /** The file cannot be written any more. */
    public synchronized InMemoryPinStore failToWrite() {
        unwritable = Optional.of(new ProjectFileException(
                ProjectFileException.Kind.NOT_WRITABLE, FILE, "Tried to write .env but failed"));
        return this;
    }

    /** How often the file was written. */
    public synchronized int writes() {
        return writes;
    }

    @Override
    public synchronized Optional<Pin> read(ConnectorId connector) {
        if (unreadable.isPresent()) {
            throw unreadable.get();
        }
        return value(connector)
                .map(text ->
                        new Pin(variable(connector), text, FILE + ":1", Optional.ofNullable(owners.get(connector))));
    }

    /** Does this before each pin is written. */
    public synchronized InMemoryPinStore beforePinning(Runnable doing) {
        first = doing;
        return this;
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id) {
        first.run();
        return write(connector, id.value());
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id, Owner owner) {
        PinChange change = pin(connector, id);
        remember(connector, owner);
        return change;
    }

    private synchronized void remember(ConnectorId connector, Owner owner) {
        owners.put(connector, owner);
    }

    @Override
    public synchronized PinChange preview(ConnectorId connector, ConnectionId id) {
        return change(connector, id.value(), Effect.PREVIEWED);
    }

    @Override
    public PinChange unpin(ConnectorId connector) {
        return write(connector, "");
    }

    @Override
    public synchronized PinChange previewUnpin(ConnectorId connector) {
        return change(connector, "", Effect.PREVIEWED);
    }

    @Override
    public synchronized Optional<ConnectionId> previous(ConnectorId connector) {
        return Optional.ofNullable(previous.get(connector));
    }

    /** The pin took another one's place then. */
    public synchronized InMemoryPinStore replacedAt(Instant then) {
        replacedAt = Optional.of(then);
        return this;
    }

    @Override
    public synchronized Optional<Instant> replacedAt(ConnectorId connector) {
        return replacedAt;
    }

    private synchronized PinChange write(ConnectorId connector, String text) {
        if (unwritable.isPresent()) {
            throw unwritable.get();
        }
        PinChange change = change(connector, text, Effect.WRITTEN);
        if (change.effect() == Effect.WRITTEN) {
            change.previous().flatMap(ConnectionId::parse).ifPresent(id -> previous.put(connector, id));
            values.put(connector, text);
            writes++;
        }
        return change;
    }

    private PinChange change(ConnectorId connector, String text, Effect effect) {
        Optional<String> before = value(connector);
        boolean same = before.orElse("").equals(text);
        return new PinChange(
                variable(connector),
                FILE,
                before,
                Optional.of(text).filter(value -> !value.isEmpty()),
                same ? Effect.UNCHANGED : effect,
                same ? "" : diff(connector, before, text),
                List.of());
    }

    private static String diff(ConnectorId connector, Optional<String> before, String text) {
        String name = variable(connector) + "=";
        return before.map(value -> "-" + name + value + "\n").orElse("") + "+" + name + text + "\n";
    }

    private Optional<String> value(ConnectorId connector) {
        return Optional.ofNullable(values.get(connector)).filter(text -> !text.isEmpty());
    }

    private static String variable(ConnectorId connector) {
        return connector.equals(Seed.NOTION)
                ? "CONNECTION_ID"
                : "CONNECTION_ID_" + connector.value().toUpperCase(Locale.ROOT);
    }
}
