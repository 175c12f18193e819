package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file looked like from outside: size, time of change, identity. Two equal stamps mean, as far as can be told
 * without reading, the same content.
 *
 * @param seen empty if there is none, or none that can be looked at
 */
public record FileStamp(Path file, Optional<Look> seen) {

    /**
     * What the file system tells of a file.
     *
     * @param size in bytes
     * @param key its identity, where the file system has such a thing
     */
    record Look(long size, FileTime changed, Optional<Object> key) {}

    public static FileStamp of(Path file) {
        return new FileStamp(file, look(file));
    }

    private static Optional<Look> look(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Look(found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
