package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Attempts in memory, of several projects that speak to the same Alloy. */
public final class InMemoryAttemptStore implements AttemptStore {

    private static final Random RANDOM = new Random(20_251_109);

    private final Map<AttemptId, Entry> entries;
    private final String project;
    private volatile boolean lost;

    private record Entry(String project, Attempt attempt, Snapshot before) {}

    private InMemoryAttemptStore(Map<AttemptId, Entry> entries, String project) {
        this.entries = entries;
        this.project = project;
    }

    public InMemoryAttemptStore() {
        this(new HashMap<>(), "here");
    }

    /** The same Alloy's attempts, as another project sees them. */
    public InMemoryAttemptStore ofProject(String other) {
        return new InMemoryAttemptStore(entries, other);
    }

    /** What was there before any of them is not known any more. */
    public InMemoryAttemptStore loseSnapshots() {
        lost = true;
        return this;
    }

    @Override
    public AttemptId freshId() {
        return AttemptId.from(RANDOM);
    }

    @Override
    public void add(Attempt attempt, Snapshot before) {
        synchronized (entries) {
            entries.put(attempt.id(), new Entry(project, attempt, before));
        }
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return entry(id).map(Entry::attempt);
    }

    private Optional<Entry> entry(AttemptId id) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(id))
                    .filter(entry -> entry.project().equals(project))
                    .filter(entry -> !entry.attempt().isForgotten());
        }
    }

    @Override
    public List<Attempt> all() {
        synchronized (entries) {
            return entries.values().stream()
                    .filter(entry -> entry.project().equals(project))
                    .map(Entry::attempt)
                    .filter(attempt -> !attempt.isForgotten())
                    .sorted(Comparator.comparing(Attempt::startedAt)
                            .thenComparing(attempt -> attempt.id().value())
                            .reversed())
                    .toList();
        }
    }

    @Override
    public Optional<Snapshot> before(AttemptId id) {
        return lost ? Optional.empty() : entry(id).map(Entry::before);
    }

    @Override
    public Optional<Attempt> change(AttemptId id, Change change) {
        synchronized (entries) {
            Optional<Entry> entry = entry(id);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            List<Attempt> others = entries.values().stream()
                    .map(Entry::attempt)
                    .filter(other -> !other.id().equals(id))
                    .toList();
            Attempt changed = change.apply(entry.get().attempt(), others);
            entries.put(id, new Entry(project, changed, entry.get().before()));
            return Optional.of(changed);
        }
    }

    @Override
    public void forget(AttemptId id) {
        synchronized (entries) {
            entry(id).ifPresent(entry -> entries.remove(id));
        }
    }

    @Override
    public void forgetStartedBefore(Instant time) {
        synchronized (entries) {
            entries.values().removeIf(entry -> entry.attempt().startedAt().isBefore(time));
        }
    }
}
