package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What writers that were killed left beside the files they meant to replace: copies, secrets included. */
public final class Leftovers {

    /** As git takes it, in whatever folder. */
    public static final String PATTERN = "*" + AtomicFile.MARK + "*" + AtomicFile.ENDING;

    private Leftovers() {}

    /** Those in a folder, whoever wrote them and whether or not somebody still does. */
    public static List<Path> in(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Leftovers::isOne)) {
            List<Path> all = new ArrayList<>();
            found.forEach(all::add);
            return all;
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
    }

    /** Removes those in a folder whose writer is gone; the rest stay. Those removed. */
    public static List<Path> remove(Path folder, StateFolder state) {
        return in(folder).stream()
                .filter(leftover -> isRemoved(leftover, state))
                .toList();
    }

    static boolean isOne(Path entry) {
        String name = entry.getFileName().toString();
        int mark = name.lastIndexOf(AtomicFile.MARK);
        return mark > 0
                && name.endsWith(AtomicFile.ENDING)
                && name.substring(mark + AtomicFile.MARK.length(), name.length() - AtomicFile.ENDING.length())
                        .matches("\\d+")
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** A writer holds the lock of its file for as long as it lives; nobody could hold one that cannot be made. */
    private static boolean isRemoved(Path leftover, StateFolder state) {
        Optional<WriterLock> lock = Optional.empty();
        try {
            Path target = target(leftover);
            lock = WriterLock.acquire(state.prepared("locks", target.toString()), Duration.ZERO);
            return lock.isPresent() && Files.deleteIfExists(leftover);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException noLock) {
            return isDeleted(leftover);
        } finally {
            lock.ifPresent(WriterLock::release);
        }
    }

    private static Path target(Path leftover) throws IOException {
        String name = leftover.getFileName().toString();
        return leftover.toRealPath().resolveSibling(name.substring(0, name.lastIndexOf(AtomicFile.MARK)));
    }

    private static boolean isDeleted(Path leftover) {
        try {
            return Files.deleteIfExists(leftover);
        } catch (IOException kept) {
            return false;
        }
    }

    /** The folders in which writers of this file put what is not finished: its own, and that of what a link leads to. */
    public static Stream<Path> folders(Path file) {
        Path plain = file.toAbsolutePath();
        try {
            return Stream.of(plain, plain.toRealPath())
                    .flatMap(path -> Optional.ofNullable(path.getParent()).stream())
                    .distinct();
        } catch (IOException absent) {
            return Optional.ofNullable(plain.getParent()).stream();
        }
    }
}
