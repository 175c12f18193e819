package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Remembers, for each project file and variable, for whom the pin was written: its id, and below it the user or none. */
final class PinOwners {

    private static final String KIND = "pin-owners";

    private final StateFolder state;

    PinOwners(StateFolder state) {
        this.state = state;
    }

    /** Empty if it is not remembered of this very pin, or cannot be read: that is never worth a failure. */
    Optional<Owner> of(Path target, String variable, ConnectionId id) {
        try {
            return BoundedFile.read(state.file(KIND, subject(target, variable)), KIND, BoundedFile.CONF_LIMIT)
                    .map(bytes ->
                            new String(bytes, StandardCharsets.UTF_8).lines().toList())
                    .filter(lines -> lines.size() <= 2)
                    .filter(lines -> !lines.isEmpty() && lines.get(0).equals(id.value()))
                    .flatMap(PinOwners::owner);
        } catch (ProjectFileException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Owner> owner(List<String> lines) {
        return lines.size() == 1
                ? Optional.of(Owner.key())
                : UserId.parse(lines.get(1)).map(Owner::of);
    }

    void remember(Path target, String variable, ConnectionId id, Owner owner) throws IOException {
        Path file = state.prepared(KIND, subject(target, variable));
        String text = id.value() + "\n" + owner.match(user -> user.value() + "\n", () -> "");
        AtomicFile.replace(FileStamp.of(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(Path target, String variable) {
        return target + "\0" + variable;
    }
}
