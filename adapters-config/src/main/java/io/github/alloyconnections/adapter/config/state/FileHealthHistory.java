package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One text file for each Alloy, a line for each change, appended. It is read once, when the first connection was tried, and
 * written only when something has changed, so that nobody who asks for a connection waits for it.
 */
public final class FileHealthHistory implements HealthHistory {

    private static final String KIND = "history";
    private static final String LABEL = "the history of connections";
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** From then on the older half goes. */
    private static final int LONGEST = 1 << 18;

    private static final int LONGEST_READ = 1 << 20;

    private final StateFolder state;
    private final URI alloy;
    private Optional<Map<List<Object>, HealthState>> known = Optional.empty();

    public FileHealthHistory(StateFolder state, URI alloy) {
        this.state = state;
        this.alloy = alloy;
    }

    @Override
    public List<HealthNote> all() {
        return read(state.file(KIND, alloy.toString()));
    }

    @Override
    public synchronized void learnt(HealthNote note) {
        if (known.isEmpty()) {
            known = Optional.of(last(all()));
        }
        HealthState before = known.get().put(key(note), note.state());
        if (before != note.state()) {
            write(note);
        }
    }

    private static Map<List<Object>, HealthState> last(List<HealthNote> notes) {
        Map<List<Object>, HealthState> last = new HashMap<>();
        notes.forEach(note -> last.put(key(note), note.state()));
        return last;
    }

    private static List<Object> key(HealthNote note) {
        return List.of(note.id(), note.owner());
    }

    /** Another process may have written the same meanwhile. What cannot be written is lost, and nobody fails for it. */
    private void write(HealthNote note) {
        try {
            Path file = state.prepared(KIND, alloy.toString());
            WriterLock lock = WriterLock.acquire(state.prepared("locks", KIND + "\0" + alloy), PATIENCE, LABEL, "busy");
            try {
                if (last(read(file)).get(key(note)) != note.state()) {
                    append(file, HealthLine.text(note));
                    shorten(file);
                }
            } finally {
                lock.release();
            }
        } catch (IOException | ProjectFileException lost) {
            return;
        }
    }

    /** In one piece, behind whatever a run that was killed may have left without an end. */
    private static void append(Path file, String line) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, FileOwnership.ownerOnly(file))) {
            long size = channel.size();
            ByteBuffer end = ByteBuffer.allocate(1);
            boolean open = size > 0 && channel.read(end, size - 1) == 1 && end.get(0) != '\n';
            ByteBuffer bytes = ByteBuffer.wrap(((open ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes, size + bytes.position());
            }
        }
    }

    private static void shorten(Path file) throws IOException {
        if (Files.size(file) <= LONGEST) {
            return;
        }
        FileStamp stamp = FileStamp.of(file);
        List<HealthNote> all = read(file);
        StringBuilder kept = new StringBuilder();
        all.subList(all.size() / 2, all.size()).forEach(note -> kept.append(HealthLine.text(note)));
        AtomicFile.replace(stamp, kept.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<HealthNote> read(Path file) {
        try {
            return BoundedFile.read(file, LABEL, LONGEST_READ)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("")
                    .lines()
                    .flatMap(line -> HealthLine.parse(line).stream())
                    .toList();
        } catch (ProjectFileException unreadable) {
            return List.of();
        }
    }

    /** A line of the history: when, of which connector, which connection, whose, in which state, and why; tabs between. */
    private static final class HealthLine {

        private static final String SEPARATOR = "\t";
        private static final int FIELDS = 6;
        private static final int LONGEST_WHY = 200;

        private HealthLine() {}

        static String text(HealthNote note) {
            return String.join(
                            SEPARATOR,
                            note.at().toString(),
                            note.connector().value(),
                            note.id().value(),
                            note.owner().match(UserId::value, () -> ""),
                            note.state().name(),
                            oneLine(note.why()))
                    + "\n";
        }

        private static String oneLine(String text) {
            String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
            return line.codePointCount(0, line.length()) <= LONGEST_WHY
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_WHY));
        }

        /** Empty for a line that makes no sense. */
        static Optional<HealthNote> parse(String line) {
            String[] fields = line.split(SEPARATOR, FIELDS);
            if (fields.length < FIELDS) {
                return Optional.empty();
            }
            try {
                Instant at = Instant.parse(fields[0]);
                Optional<HealthState> state = Stream.of(HealthState.values())
                        .filter(each ->
                                each != HealthState.UNKNOWN && each.name().equals(fields[4]))
                        .findFirst();
                Optional<Owner> owner = fields[3].isEmpty()
                        ? Optional.of(Owner.key())
                        : UserId.parse(fields[3]).map(Owner::of);
                return ConnectorId.parse(fields[1])
                        .flatMap(connector -> ConnectionId.parse(fields[2])
                                .flatMap(id -> owner.flatMap(whose -> state.map(
                                        found -> new HealthNote(at, connector, id, whose, found, fields[5])))));
            } catch (DateTimeException damaged) {
                return Optional.empty();
            }
        }
    }
}
