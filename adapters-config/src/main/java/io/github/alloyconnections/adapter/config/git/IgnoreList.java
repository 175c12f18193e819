package io.github.alloyconnections.adapter.config.git;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Git's list beside a project's file; it only ever grows, by one line, and what stands in it stays as it is. */
public final class IgnoreList {

    private static final int LIMIT = 1024 * 1024;

    private final Path list;
    private final String label;
    private final String line;

    private IgnoreList(Path list, String label, String line) {
        this.list = list;
        this.label = label;
        this.line = line;
    }

    /** The one in the same folder, which names the file by its bare name. */
    public static IgnoreList beside(EnvFile file) {
        String name = String.valueOf(file.path().getFileName());
        int folder = file.label().lastIndexOf('/') + 1;
        return new IgnoreList(
                file.directory().resolve(".gitignore"),
                file.label().substring(0, folder) + ".gitignore",
                name.replaceAll("([\\\\*?\\[\\]#! ])", "\\\\$1"));
    }

    /** What the user calls it. */
    public String label() {
        return label;
    }

    /** The line that it is to have, as git reads it. */
    public String line() {
        return line;
    }

    /** Adds the line at the end; one call to the system, so that it is there whole or not at all. */
    public void append() throws IOException {
        String present = BoundedFile.read(list, label, LIMIT)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("");
        String lineEnd = present.contains("\r\n") ? "\r\n" : "\n";
        String start = present.isEmpty() || present.endsWith("\n") ? "" : lineEnd;
        Files.write(
                list,
                (start + line + lineEnd).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
