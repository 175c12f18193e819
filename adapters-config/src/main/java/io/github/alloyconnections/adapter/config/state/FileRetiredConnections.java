package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.state.LinesByConnection.Form;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One small text file for each Alloy, a line for each connection: its id, a blank, and until when. */
public final class FileRetiredConnections implements RetiredConnections {

    private static final String LABEL = "the list of retired connections";

    private final StateFolder state;
    private final LinesByConnection<Retirement> lines;

    public FileRetiredConnections(StateFolder state, URI alloy) {
        this.state = state;
        this.lines = new LinesByConnection<>(
                state,
                alloy,
                new LinesByConnection.Kind("retired", LABEL, Duration.ofSeconds(5), 1 << 20, unreadable -> {
                    throw unreadable;
                }),
                new Form<>(FileRetiredConnections::retirement, Retirement::id, FileRetiredConnections::text));
    }

    @Override
    public List<Retirement> all() {
        return List.copyOf(lines.read().values());
    }

    @Override
    public void retire(Retirement retirement) {
        change(known -> Optional.ofNullable(known.put(retirement.id(), retirement)));
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        return lines.read().containsKey(id) ? change(known -> Optional.ofNullable(known.remove(id))) : Optional.empty();
    }

    /** What the edit took out of the list, or put something else in the place of. */
    private Optional<Retirement> change(Function<Map<ConnectionId, Retirement>, Optional<Retirement>> edit) {
        try {
            return lines.change(edit);
        } catch (IOException failure) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE,
                    state.root().toString(),
                    "Tried to write " + LABEL + " below " + state.root() + " but failed because: "
                            + IoReason.of(failure) + "; nothing changed");
        }
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

    private static String text(Retirement each) {
        return each.id() + " " + each.until() + "\n";
    }
}
