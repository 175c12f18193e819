package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a file looked like from outside: size, time of change, identity. Two equal stamps mean, as far as can be told
 * without reading, the same content.
 */
public record FileStamp(Path file, String seen) {

    public static FileStamp of(Path file) {
        return new FileStamp(file, look(file));
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
        } catch (IOException unreadable) {
            return "absent";
        }
    }
}
