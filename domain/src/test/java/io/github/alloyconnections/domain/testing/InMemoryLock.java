package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers nothing beyond its own life; ten lines for each connector. */
public final class InMemoryLock implements ProjectLock {

    public static final String FILE = "alloy-connections.lock";

    private static final int LINES = 10;

    private final Map<String, LockedConnection> entries = new TreeMap<>();
    private boolean there;
    private Optional<String> damage = Optional.empty();

    /** Somebody wrote something into it that makes no sense. */
    public synchronized InMemoryLock damaged(String why) {
        there = true;
        damage = Optional.of(why);
        return this;
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public synchronized Optional<LockFile> read() {
        damage.ifPresent(why -> {
            throw new ProjectFileException(ProjectFileException.Kind.DAMAGED, FILE, FILE + ": " + why);
        });
        return there ? Optional.of(new LockFile(lines())) : Optional.empty();
    }

    private List<LockEntry> lines() {
        List<LockEntry> lines = new ArrayList<>();
        for (LockedConnection each : entries.values()) {
            int first = lines.size() * LINES + 1;
            lines.add(new LockEntry(each, first, first + (each.account().isPresent() ? 1 : 0), first + 2));
        }
        return lines;
    }

    @Override
    public synchronized LockChange follow(List<LockedConnection> fresh) {
        return read().isPresent()
                ? put(fresh, Optional.empty())
                : new LockChange(FILE, Effect.ABSENT, Optional.empty());
    }

    @Override
    public synchronized LockChange update(List<LockedConnection> fresh) {
        if (fresh.isEmpty()) {
            return new LockChange(FILE, there ? Effect.UNCHANGED : Effect.ABSENT, Optional.empty());
        }
        Optional<String> discarded = damage;
        if (discarded.isPresent()) {
            entries.clear();
        }
        damage = Optional.empty();
        LockChange change = put(fresh, discarded);
        there = true;
        return change;
    }

    private LockChange put(List<LockedConnection> fresh, Optional<String> discarded) {
        Map<String, LockedConnection> before = new TreeMap<>(entries);
        fresh.forEach(each -> entries.put(key(each.connector()), each));
        boolean same = there && discarded.isEmpty() && before.equals(entries);
        return new LockChange(FILE, same ? Effect.UNCHANGED : Effect.WRITTEN, discarded);
    }

    private static String key(ConnectorId connector) {
        return connector.value().toLowerCase(java.util.Locale.ROOT);
    }
}
