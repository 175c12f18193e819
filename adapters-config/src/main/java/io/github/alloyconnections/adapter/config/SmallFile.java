package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a settings file whole, if it is a regular file of a size that a settings file has. */
final class SmallFile {

    /** Far above any settings file, far below what would be felt. */
    static final int LIMIT = 1 << 20;

    private SmallFile() {}

    /** Empty if there is no such file; a symbolic link that leads nowhere counts as none. */
    static Optional<byte[]> read(Path file, String label) {
        try {
            // Before it is opened: opening a named pipe would wait for whoever writes into it.
            if (!Files.readAttributes(file, "isRegularFile").containsValue(true)) {
                throw unreadable(label, "it is not a regular file");
            }
            return Optional.of(bounded(file, label));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw unreadable(label, IoReason.of(failure));
        }
    }

    private static byte[] bounded(Path file, String label) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw unreadable(label, "it is larger than 1 MiB");
            }
            return bytes;
        }
    }

    private static ProjectFileException unreadable(String label, String reason) {
        return new ProjectFileException(
                Kind.UNREADABLE, label, "Tried to read " + label + " but failed because: " + reason);
    }
}
