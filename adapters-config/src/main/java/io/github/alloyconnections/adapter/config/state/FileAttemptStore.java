package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.adapter.config.state.AttemptText.Written;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Attempts in the tool's own folder, one file each and one more for its snapshot; one folder for each Alloy.
 *
 * <p>Whoever only reads takes no lock, since a file is seen whole or not at all.
 */
public final class FileAttemptStore implements AttemptStore {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StateFolder state;
    private final String alloy;
    private final EnvFile project;

    /** Of this project, among those of all projects that speak to the same Alloy; nothing is looked up before it is used. */
    public FileAttemptStore(StateFolder state, String alloy, EnvFile project) {
        this.state = state;
        this.alloy = alloy;
        this.project = project;
    }

    private AttemptFiles files() {
        return new AttemptFiles(state.file("attempts", alloy));
    }

    private String project() {
        return project.identity();
    }

    @Override
    public AttemptId freshId() {
        return AttemptId.from(new SecureRandom());
    }

    @Override
    public void add(Attempt attempt, Snapshot before) {
        locked(() -> {
            // The snapshot first: an attempt without one would take everything for new.
            files().write(files().snapshot(attempt.id()), SnapshotText.bytes(before));
            files().write(files().attempt(attempt.id()), new Written(project(), attempt).bytes());
            return attempt;
        });
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return own(files().read(id)).map(Written::attempt);
    }

    private Optional<Written> own(Optional<Written> read) {
        return read.filter(written -> written.project().equals(project()))
                .filter(written -> !written.attempt().isForgotten());
    }

    @Override
    public List<Attempt> all() {
        return files().all().stream()
                .filter(written -> written.project().equals(project()))
                .map(Written::attempt)
                .filter(attempt -> !attempt.isForgotten())
                .sorted(Comparator.comparing(Attempt::startedAt)
                        .thenComparing(attempt -> attempt.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<Snapshot> before(AttemptId id) {
        return find(id).flatMap(known -> files().readSnapshot(id));
    }

    @Override
    public Optional<Attempt> change(AttemptId id, Change change) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        return locked(() -> {
            Optional<Attempt> current = find(id);
            if (current.isEmpty()) {
                return current;
            }
            Attempt changed = change.apply(current.get(), others(id));
            if (!changed.equals(current.get())) {
                files().write(files().attempt(id), new Written(project(), changed).bytes());
            }
            return Optional.of(changed);
        });
    }

    private List<Attempt> others(AttemptId id) {
        return files().all().stream()
                .map(Written::attempt)
                .filter(other -> !other.id().equals(id))
                .toList();
    }

    @Override
    public void forget(AttemptId id) {
        if (find(id).isPresent()) {
            locked(() -> {
                files().delete(id);
                return id;
            });
        }
    }

    @Override
    public void forgetStartedBefore(Instant time) {
        if (files().exist()) {
            locked(() -> {
                files().deleteOlder(time);
                return time;
            });
        }
    }

    private <T> T locked(Step<T> step) {
        WriterLock lock = lock();
        try {
            return step.take();
        } catch (IOException failure) {
            throw files().failure(Kind.NOT_WRITABLE, IoReason.of(failure));
        } finally {
            lock.release();
        }
    }

    private WriterLock lock() {
        try {
            Path file = files().lock();
            state.make(files().folder());
            return WriterLock.acquire(file, PATIENCE)
                    .orElseThrow(() -> files().failure(Kind.BUSY, "another process holds it"));
        } catch (IOException failure) {
            throw files().failure(
                            Kind.NOT_WRITABLE,
                            IoReason.of(failure) + "; set XDG_STATE_HOME to a folder that can be written");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProjectFileException(Kind.BUSY, files().folder().toString(), "the wait for it was interrupted");
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }
}
