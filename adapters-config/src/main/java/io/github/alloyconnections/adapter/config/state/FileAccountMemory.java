package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One small text file for each Alloy, a line for each connection; the oldest lines give way to new ones. */
public final class FileAccountMemory implements AccountMemory {

    private static final String KIND = "accounts";
    private static final String LABEL = "what is remembered of accounts";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST = 1_000;
    private static final int LONGEST = 1 << 22;

    private final StateFolder state;
    private final URI alloy;

    public FileAccountMemory(StateFolder state, URI alloy) {
        this.state = state;
        this.alloy = alloy;
    }

    @Override
    public List<KnownAccount> all() {
        return List.copyOf(read(state.file(KIND, alloy.toString())).values());
    }

    @Override
    public void remember(Collection<KnownAccount> learnt) {
        try {
            Path file = state.prepared(KIND, alloy.toString());
            WriterLock lock = WriterLock.acquire(
                    state.prepared("locks", KIND + "\0" + alloy),
                    PATIENCE,
                    LABEL,
                    "another run is writing " + LABEL + " just now");
            try {
                write(file, learnt);
            } finally {
                lock.release();
            }
        } catch (IOException | ProjectFileException forgotten) {
            // It is asked again next time; whoever chooses must not fail for that.
            return;
        }
    }

    private static void write(Path file, Collection<KnownAccount> learnt) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Map<ConnectionId, KnownAccount> all = read(file);
        for (KnownAccount each : learnt) {
            all.remove(each.id());
            all.put(each.id(), each);
        }
        String text = all.values().stream()
                .skip(Math.max(0, all.size() - MOST))
                .map(AccountLine::text)
                .collect(Collectors.joining());
        AtomicFile.replace(stamp, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<ConnectionId, KnownAccount> read(Path file) {
        Map<ConnectionId, KnownAccount> all = new LinkedHashMap<>();
        try {
            BoundedFile.read(file, LABEL, LONGEST)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("")
                    .lines()
                    .forEach(line -> AccountLine.read(line).ifPresent(each -> all.put(each.id(), each)));
        } catch (ProjectFileException unreadable) {
            return all;
        }
        return all;
    }
}
