package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The tool's own folder for what must survive between runs; nobody else may look into it. */
public record StateFolder(Path root) {

    private static final int NAME_BYTES = 16;

    /** A file for what belongs to this subject, such as a path; its folder is made if it is missing. */
    public Path prepared(String kind, String subject) throws IOException {
        Path file = file(kind, subject);
        Path folder = Optional.ofNullable(file.getParent()).orElse(root);
        make(folder);
        return file;
    }

    /** Makes a folder within it, unless somebody else has made it where anybody can make one. */
    public void make(Path folder) throws IOException {
        Files.createDirectories(folder, FileOwnership.ownerOnlyFolder(folder));
        Path above = Optional.ofNullable(root.getParent()).orElse(root);
        if (FileOwnership.isWritableByAll(above) && !FileOwnership.isOwn(root)) {
            throw new FileSystemException(root.toString(), null, "it belongs to another user");
        }
    }

    /** The same file, whether or not it or its folder exists. */
    public Path file(String kind, String subject) {
        return root.resolve(kind).resolve(nameFor(subject));
    }

    private static String nameFor(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
