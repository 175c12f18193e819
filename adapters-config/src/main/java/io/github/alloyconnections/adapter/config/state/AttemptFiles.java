package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.state.AttemptText.Written;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one Alloy's attempts, readable by nobody else. */
record AttemptFiles(Path folder) {

    private static final String ATTEMPT = ".attempt";
    private static final String SNAPSHOT = ".before";
    private static final String LOCK = "lock";
    private static final int ATTEMPT_LIMIT = 1 << 20;
    /** Room for a million connections. */
    private static final int SNAPSHOT_LIMIT = 1 << 26;

    Path attempt(AttemptId id) {
        return folder.resolve(id + ATTEMPT);
    }

    Path snapshot(AttemptId id) {
        return folder.resolve(id + SNAPSHOT);
    }

    Path lock() {
        return folder.resolve(LOCK);
    }

    boolean exist() {
        return Files.isDirectory(folder);
    }

    void write(Path file, byte[] bytes) throws IOException {
        AtomicFile.replace(FileStamp.of(file), bytes);
    }

    Optional<Written> read(AttemptId id) {
        return read(attempt(id)).filter(written -> written.attempt().id().equals(id));
    }

    private static Optional<Written> read(Path file) {
        return BoundedFile.read(file, file.toString(), ATTEMPT_LIMIT).flatMap(AttemptText::read);
    }

    Optional<Snapshot> readSnapshot(AttemptId id) {
        Path file = snapshot(id);
        return BoundedFile.read(file, file.toString(), SNAPSHOT_LIMIT).flatMap(SnapshotText::read);
    }

    /** What can be read of them, in no particular order. */
    List<Written> all() {
        return named(ATTEMPT).stream()
                .map(AttemptFiles::ifReadable)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Written> ifReadable(Path file) {
        try {
            return read(file);
        } catch (ProjectFileException unreadable) {
            return Optional.empty();
        }
    }

    private List<Path> named(String ending) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ending)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException failure) {
            throw failure(Kind.UNREADABLE, IoReason.of(failure));
        }
        return found;
    }

    void delete(AttemptId id) throws IOException {
        Files.deleteIfExists(attempt(id));
        Files.deleteIfExists(snapshot(id));
    }

    /** What was begun before this time, and whatever else was not touched since. */
    void deleteOlder(Instant time) throws IOException {
        for (Written written : all()) {
            if (written.attempt().startedAt().isBefore(time)) {
                delete(written.attempt().id());
            }
        }
        for (Path file : named("")) {
            if (!file.equals(lock()) && isOlder(file, time)) {
                Files.deleteIfExists(file);
            }
        }
        deleteForsaken(time);
    }

    /** The folders of other Alloys in which nothing happened since: each simulator leaves one. */
    private void deleteForsaken(Instant time) throws IOException {
        Path all = Optional.ofNullable(folder.getParent()).orElse(folder);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(all, Files::isDirectory)) {
            for (Path other : others) {
                if (!other.equals(folder) && isOlder(other, time)) {
                    new AttemptFiles(other).deleteAltogether();
                }
            }
        }
    }

    private void deleteAltogether() throws IOException {
        for (Path file : named("")) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static boolean isOlder(Path path, Instant time) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(time);
    }

    ProjectFileException failure(Kind kind, String reason) {
        return new ProjectFileException(
                kind, folder.toString(), "Tried to keep attempts in " + folder + " but failed because: " + reason);
    }
}
