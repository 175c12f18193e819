package io.github.alloyconnections.adapter.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The tool's own folder for what must survive between runs; nobody else may look into it. */
record StateFolder(Path root) {

    private static final int NAME_BYTES = 16;

    /** A file for what belongs to this subject, such as a path; its folder is made if it is missing. */
    Path prepared(String kind, String subject) throws IOException {
        Path file = file(kind, subject);
        Path folder = Optional.ofNullable(file.getParent()).orElse(root);
        Files.createDirectories(folder, FileOwnership.ownerOnlyFolder(folder));
        return file;
    }

    /** The same file, whether or not it or its folder exists. */
    Path file(String kind, String subject) {
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
