package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One small text file for each Alloy in the state folder, a line for each connection, oldest first; one writer at a time.
 *
 * @param <V> what a line says of a connection
 */
final class LinesByConnection<V> {

    private final StateFolder state;
    private final URI alloy;
    private final Kind kind;
    private final Form<V> form;

    LinesByConnection(StateFolder state, URI alloy, Kind kind, Form<V> form) {
        this.state = state;
        this.alloy = alloy;
        this.kind = kind;
        this.form = form;
    }

    /**
     * Which file it is.
     *
     * @param name its folder's name
     * @param label what people are told it is
     * @param patience how long another writer is waited for
     * @param longest how many bytes are read at the most
     * @param unreadable is told why it cannot be read; it counts as empty unless that throws
     */
    record Kind(String name, String label, Duration patience, int longest, Consumer<ProjectFileException> unreadable) {}

    /**
     * What a line looks like.
     *
     * @param read empty for a line that makes no sense
     * @param text with its line feed
     */
    record Form<V>(Function<String, Optional<V>> read, Function<V, ConnectionId> id, Function<V, String> text) {}

    /** What the file says; nothing if there is none. */
    Map<ConnectionId, V> read() {
        return read(state.file(kind.name(), alloy.toString()));
    }

    /**
     * Edits what the file says, and writes it at once; returns what the edit returns.
     *
     * @throws ProjectFileException of kind {@code BUSY} if another writer held it all the while
     */
    <R> R change(Function<Map<ConnectionId, V>, R> edit) throws IOException {
        Path file = state.prepared(kind.name(), alloy.toString());
        WriterLock lock = WriterLock.acquire(
                state.prepared("locks", kind.name() + "\0" + alloy),
                kind.patience(),
                kind.label(),
                "another run is writing " + kind.label() + " just now; nothing changed");
        try {
            FileStamp stamp = FileStamp.of(file);
            Map<ConnectionId, V> all = read(file);
            R result = edit.apply(all);
            String text = all.values().stream().map(form.text()).collect(Collectors.joining());
            AtomicFile.replace(stamp, text.getBytes(StandardCharsets.UTF_8));
            return result;
        } finally {
            lock.release();
        }
    }

    private Map<ConnectionId, V> read(Path file) {
        Map<ConnectionId, V> all = new LinkedHashMap<>();
        try {
            BoundedFile.read(file, kind.label(), kind.longest())
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("")
                    .lines()
                    .forEach(line -> form.read()
                            .apply(line)
                            .ifPresent(each -> all.put(form.id().apply(each), each)));
        } catch (ProjectFileException failure) {
            kind.unreadable().accept(failure);
        }
        return all;
    }
}
