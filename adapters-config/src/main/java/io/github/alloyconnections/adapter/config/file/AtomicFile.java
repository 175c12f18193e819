package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a file so that everybody sees the old content or the new, whatever happens in between.
 *
 * <p>The new content is first a file of its own beside the old one, since only a rename within a folder is atomic. A
 * writer that is killed leaves it behind; whoever starts next removes it ({@link Leftovers}). Its name begins with that of
 * the file, so that {@code .env*} in a {@code .gitignore} covers it, and nobody but its owner can read it.
 */
public final class AtomicFile {

    static final String MARK = ".alloy-connections-";
    static final String ENDING = ".tmp";
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(10);

    private AtomicFile() {}

    /** Somebody who does not know of our lock wrote the file after it was read. */
    public static final class ChangedMeanwhileException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes under a lock that the caller holds; an existing file's mode and, where possible, owner are kept.
     *
     * @param expected what the file looked like when it was read; its target is the file that is replaced
     * @return what the file could not keep, or how else it was written, behind its name
     */
    public static List<String> replace(FileStamp expected, byte[] content) throws IOException {
        return replace(expected, Optional.empty(), content, AtomicFile::move);
    }

    /**
     * The same, of a file that others write too and may give the size and the time it had.
     *
     * @param before what was read of it; nothing, if there was none
     */
    public static List<String> replace(FileStamp expected, byte[] before, byte[] content) throws IOException {
        return replace(expected, Optional.of(before), content, AtomicFile::move);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** How one file takes another's place. */
    @FunctionalInterface
    public interface Rename {
        void apply(Path from, Path to) throws IOException;
    }

    public static List<String> replace(FileStamp expected, byte[] content, Rename rename) throws IOException {
        return replace(expected, Optional.empty(), content, rename);
    }

    private static List<String> replace(FileStamp expected, Optional<byte[]> before, byte[] content, Rename rename)
            throws IOException {
        Path target = expected.file();
        Path folder = parent(target);
        Optional<FileOwnership> ownership = FileOwnership.of(target);
        Path fresh = Files.createTempFile(folder, prefix(target), ENDING, FileOwnership.ownerOnly(folder));
        try {
            removeLeftovers(folder, fresh, prefix(target));
            writeThrough(fresh, content);
            List<String> losses = new ArrayList<>();
            if (ownership.isPresent()) {
                losses.addAll(ownership.get().applyTo(fresh));
                losses.addAll(FileExtras.copy(target, fresh));
            }
            requireUnchanged(expected, before);
            if (!isRenamed(fresh, target, rename)) {
                return InPlace.write(target, content);
            }
            persist(folder);
            return losses;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void requireUnchanged(FileStamp expected, Optional<byte[]> before) throws IOException {
        Path target = expected.file();
        if (!FileStamp.of(target).equals(expected) || Files.isSymbolicLink(target)) {
            throw new ChangedMeanwhileException();
        }
        if (before.isPresent() && Files.exists(target) && !Arrays.equals(before.get(), Files.readAllBytes(target))) {
            throw new ChangedMeanwhileException();
        }
    }

    /** A file that a container mounts by itself cannot be renamed over: it is busy, or on another device. */
    private static boolean isRenamed(Path fresh, Path target, Rename rename) throws IOException {
        try {
            rename.apply(fresh, target);
            return true;
        } catch (AtomicMoveNotSupportedException otherDevice) {
            return false;
        } catch (FileSystemException failure) {
            // "Busy" has no class of its own, and its words are the language of the machine.
            if (failure.getClass() == FileSystemException.class) {
                return false;
            }
            throw failure;
        }
    }

    private static Path parent(Path target) throws IOException {
        return Optional.ofNullable(target.getParent()).orElseThrow(() -> new NoSuchFileException(target.toString()));
    }

    private static String prefix(Path target) {
        return target.getFileName() + MARK;
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void removeLeftovers(Path folder, Path fresh, String prefix) throws IOException {
        FileTime now = Files.getLastModifiedTime(fresh);
        try (DirectoryStream<Path> leftovers =
                Files.newDirectoryStream(folder, entry -> !entry.equals(fresh) && isLeftover(entry, prefix, now))) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** The lock that the caller holds is this file's; a copy of another is taken for dead when it has been there for long. */
    private static boolean isLeftover(Path entry, String prefix, FileTime now) {
        String name = entry.getFileName().toString();
        return (name.endsWith(ENDING) && name.startsWith(prefix)) || (Leftovers.isOne(entry) && isOld(entry, now));
    }

    /** By the clock of the file system, which may be another machine's. */
    private static boolean isOld(Path entry, FileTime now) {
        try {
            Instant written =
                    Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant();
            return written.isBefore(now.toInstant().minus(LONGEST_WRITE));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Makes the rename survive a power cut, where folders can be opened; elsewhere the content is safe all the same. */
    private static void persist(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
