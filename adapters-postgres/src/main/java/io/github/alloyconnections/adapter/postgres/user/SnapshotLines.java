package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A snapshot in one column: a line for each connection, its id and its time of change if there is one, to the digit. */
final class SnapshotLines {

    private SnapshotLines() {}

    static String of(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        snapshot.connections().forEach((id, changed) -> {
            text.append(id);
            changed.ifPresent(time -> text.append(' ').append(time));
            text.append('\n');
        });
        return text.toString();
    }

    static Snapshot parse(String text) {
        Map<ConnectionId, Optional<Instant>> connections = new HashMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            connections.put(
                    new ConnectionId(parts[0]),
                    parts.length < 2 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
        });
        return new Snapshot(connections);
    }
}
