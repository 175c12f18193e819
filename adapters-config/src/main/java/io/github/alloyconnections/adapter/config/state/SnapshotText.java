package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A snapshot as it is written down: one line for each connection, its id and its time of change if there is one. */
final class SnapshotText {

    private SnapshotText() {}

    static byte[] bytes(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        snapshot.connections().forEach((id, changed) -> {
            text.append(id);
            changed.ifPresent(time -> text.append(' ').append(time));
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What these bytes say; empty if they are no snapshot. */
    static Optional<Snapshot> read(byte[] bytes) {
        Map<ConnectionId, Optional<Instant>> connections = new HashMap<>();
        try {
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
                int gap = line.indexOf(' ');
                ConnectionId id = new ConnectionId(gap < 0 ? line : line.substring(0, gap));
                connections.put(id, gap < 0 ? Optional.empty() : Optional.of(Instant.parse(line.substring(gap + 1))));
            });
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
        return Optional.of(new Snapshot(connections));
    }
}
