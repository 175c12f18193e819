package io.github.alloyconnections.adapter.config.file;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one writer at a time through, among threads and among processes. The lock file stays when the lock is given back:
 * removing it would let two writers hold two different files of the same name.
 */
public final class WriterLock {

    private static final Duration PAUSE = Duration.ofMillis(10);
    /** A file lock belongs to the whole process, so its threads must agree among themselves first. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel channel;

    private WriterLock(ReentrantLock threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    /** Empty if another writer held it all the while. */
    public static Optional<WriterLock> acquire(Path file, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        if (!threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = lockedChannel(file, deadline);
        } finally {
            if (channel.isEmpty()) {
                threads.unlock();
            }
        }
        return channel.map(held -> new WriterLock(threads, held));
    }

    /**
     * The same for what has a name for people.
     *
     * @param busy what is said if another writer held it all the while
     * @throws ProjectFileException of kind {@code BUSY} if it was not acquired
     */
    public static WriterLock acquire(Path file, Duration patience, String label, String busy) throws IOException {
        try {
            return acquire(file, patience).orElseThrow(() -> new ProjectFileException(Kind.BUSY, label, busy));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProjectFileException(Kind.BUSY, label, "the wait for another run was interrupted");
        }
    }

    private static Optional<FileChannel> lockedChannel(Path file, long deadline)
            throws IOException, InterruptedException {
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, options, FileOwnership.ownerOnly(file));
        boolean locked = false;
        try {
            locked = isLockedBefore(deadline, channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(channel) : Optional.empty();
    }

    private static boolean isLockedBefore(long deadline, FileChannel channel) throws IOException, InterruptedException {
        FileLock lock = channel.tryLock();
        while (lock == null && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            lock = channel.tryLock();
        }
        return lock != null;
    }

    /** Gives the lock back; if the file cannot even be closed, the system does it when the process ends. */
    public void release() {
        try {
            channel.close();
        } catch (IOException lost) {
            return;
        } finally {
            threads.unlock();
        }
    }
}
