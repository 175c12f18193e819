package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A named pipe in place of a file, as password managers make it: what it gives is made for each reader, and may ask a
 * person first. So it is read once in this process, and not waited for without end.
 */
public final class NamedPipe {

    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final Map<Path, byte[]> READ = new ConcurrentHashMap<>();

    private NamedPipe() {}

    /** Looks before anything is opened: opening one waits for whoever writes into it. */
    public static boolean isOne(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && Files.getAttribute(file, "unix:mode") instanceof Integer mode
                    && (mode & TYPE) == PIPE;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether what it gives is known, so that nobody has to wait for it again. */
    public static boolean isRead(Path file) {
        return READ.containsKey(file.toAbsolutePath().normalize()) && isOne(file);
    }

    /** What it gave when it was first read, at most so many bytes; throws if nobody writes into it in time. */
    public static byte[] read(Path file, int limit, Duration patience) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        Optional<byte[]> known = Optional.ofNullable(READ.get(key));
        if (known.isPresent()) {
            return known.get().clone();
        }
        byte[] bytes = once(file, limit, patience);
        READ.put(key, bytes);
        return bytes.clone();
    }

    private static byte[] once(Path file, int limit, Duration patience) throws IOException {
        CompletableFuture<byte[]> content = new CompletableFuture<>();
        Thread reader = new Thread(() -> fill(content, file, limit), "named-pipe");
        // A thread that waits to open a pipe cannot be stopped.
        reader.setDaemon(true);
        reader.start();
        try {
            return content.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("it is a named pipe, as password managers make it, and nobody wrote into it within "
                    + patience.toSeconds() + " s: unlock the password manager, or see whether it runs");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was interrupted");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException failure ? failure : new IOException("it cannot be read");
        }
    }

    private static void fill(CompletableFuture<byte[]> content, Path file, int limit) {
        try (InputStream in = Files.newInputStream(file)) {
            content.complete(in.readNBytes(limit + 1));
        } catch (IOException failure) {
            content.completeExceptionally(failure);
        }
    }
}
