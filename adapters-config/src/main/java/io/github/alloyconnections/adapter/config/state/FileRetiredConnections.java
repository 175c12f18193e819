package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One small text file for each Alloy, a line for each connection: its id, a blank, and until when. */
public final class FileRetiredConnections implements RetiredConnections {

    private static final String KIND = "retired";
    private static final String LABEL = "the list of retired connections";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 1 << 20;

    private final StateFolder state;
    private final URI alloy;

    public FileRetiredConnections(StateFolder state, URI alloy) {
        this.state = state;
        this.alloy = alloy;
    }

    @Override
    public List<Retirement> all() {
        return List.copyOf(read(file()).values());
    }

    @Override
    public void retire(Retirement retirement) {
        change(known -> known.put(retirement.id(), retirement));
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        return read(file()).containsKey(id) ? change(known -> known.remove(id)) : Optional.empty();
    }

    private Path file() {
        return state.file(KIND, alloy.toString());
    }

    /** What the edit took out of the list, or put something else in the place of. */
    private Optional<Retirement> change(Function<Map<ConnectionId, Retirement>, @Nullable Retirement> edit) {
        try {
            Path file = state.prepared(KIND, alloy.toString());
            WriterLock lock = WriterLock.acquire(
                    state.prepared("locks", KIND + "\0" + alloy),
                    PATIENCE,
                    LABEL,
                    "another run is writing " + LABEL + " just now; nothing changed");
            try {
                FileStamp stamp = FileStamp.of(file);
                Map<ConnectionId, Retirement> all = read(file);
                Optional<Retirement> before = Optional.ofNullable(edit.apply(all));
                AtomicFile.replace(stamp, text(all).getBytes(StandardCharsets.UTF_8));
                return before;
            } finally {
                lock.release();
            }
        } catch (IOException failure) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE,
                    state.root().toString(),
                    "Tried to write " + LABEL + " below " + state.root() + " but failed because: "
                            + IoReason.of(failure) + "; nothing changed");
        }
    }

    private static Map<ConnectionId, Retirement> read(Path file) {
        Map<ConnectionId, Retirement> all = new LinkedHashMap<>();
        BoundedFile.read(file, LABEL, LONGEST)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .forEach(line -> retirement(line).ifPresent(each -> all.put(each.id(), each)));
        return all;
    }

    /** A line that makes no sense keeps nobody from a connection. */
    private static Optional<Retirement> retirement(String line) {
        String[] words = line.strip().split(" +", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        try {
            Instant until = Instant.parse(words[1]);
            return ConnectionId.parse(words[0]).map(id -> new Retirement(id, until));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    private static String text(Map<ConnectionId, Retirement> all) {
        return all.values().stream()
                .map(each -> each.id() + " " + each.until() + "\n")
                .collect(Collectors.joining());
    }
}
