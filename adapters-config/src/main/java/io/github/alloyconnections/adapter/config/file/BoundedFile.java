package io.github.alloyconnections.adapter.config.file;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads a settings file whole, if it is a regular file of a size that a settings file has. */
public final class BoundedFile {

    /** Far above any dotenv file, far below what would be felt. */
    public static final int ENV_LIMIT = 1 << 20;

    /** The HOCON library takes minutes for a megabyte of some texts, but not for this. */
    public static final int CONF_LIMIT = 1 << 16;

    /** Time for a person to let a password manager answer. */
    private static final Duration PIPE_PATIENCE = Duration.ofSeconds(10);

    private BoundedFile() {}

    /** Empty if there is no such file; a symbolic link that leads nowhere counts as none. */
    public static Optional<byte[]> read(Path file, String label, int limit) {
        try {
            if (NamedPipe.isOne(file)) {
                return Optional.of(checked(NamedPipe.read(file, limit, PIPE_PATIENCE), label, limit));
            }
            // Before it is opened: who knows what opening a device would do.
            if (!Files.readAttributes(file, "isRegularFile").containsValue(true)) {
                throw unreadable(label, Files.isDirectory(file) ? "it is a folder" : "it is not a regular file");
            }
            return Optional.of(bounded(file, label, limit));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            if (isBelowAFile(file)) {
                return Optional.empty();
            }
            throw unreadable(label, IoReason.of(failure));
        }
    }

    /** There is none then, as for a home that is /dev/null. */
    private static boolean isBelowAFile(Path file) {
        Path above = file.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }

    private static byte[] bounded(Path file, String label, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return checked(in.readNBytes(limit + 1), label, limit);
        }
    }

    private static byte[] checked(byte[] bytes, String label, int limit) {
        if (bytes.length > limit) {
            throw unreadable(label, "it is larger than " + limit / 1024 + " KiB");
        }
        return bytes;
    }

    private static ProjectFileException unreadable(String label, String reason) {
        return new ProjectFileException(
                Kind.UNREADABLE, label, "Tried to read " + label + " but failed because: " + reason);
    }
}
