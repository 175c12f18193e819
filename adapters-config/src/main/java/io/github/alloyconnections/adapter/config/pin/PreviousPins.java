package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers, for each project file and variable, the pin before the present one. */
final class PreviousPins {

    private static final String KIND = "previous-pins";

    private final StateFolder state;

    PreviousPins(StateFolder state) {
        this.state = state;
    }

    /** Empty if none is remembered, or what is remembered cannot be read: that is never worth a failure. */
    Optional<ConnectionId> of(Path target, String variable) {
        try {
            return BoundedFile.read(state.file(KIND, subject(target, variable)), KIND, BoundedFile.CONF_LIMIT)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .flatMap(text -> ConnectionId.parse(text.strip()));
        } catch (ProjectFileException unreadable) {
            return Optional.empty();
        }
    }

    /** When it was written down, which is when it was replaced. */
    Optional<Instant> replacedAt(Path target, String variable) {
        try {
            return of(target, variable).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(state.file(KIND, subject(target, variable)))
                            .toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void remember(Path target, String variable, ConnectionId id) throws IOException {
        Path file = state.prepared(KIND, subject(target, variable));
        AtomicFile.replace(FileStamp.of(file), (id.value() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(Path target, String variable) {
        return target + "\0" + variable;
    }
}
