package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.FolderName;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders that shells may follow, a file for each, by the {@linkplain FolderName name} of its folder. A file holds a
 * line {@code NAME=value} for each variable, and is as old as the project's file was that these were read from.
 */
public final class AllowedFolders {

    private static final String KIND = "shell";

    /** File systems end at 255 bytes, and a file that is being written has a longer name. */
    private static final int LONGEST_NAME = 210;

    private final StateFolder state;

    /** Those kept in this folder. */
    public AllowedFolders(StateFolder state) {
        this.state = state;
    }

    /** Where they are kept. */
    public Path place() {
        return state.root().resolve(KIND);
    }

    /** Whether a shell may follow this folder. */
    public boolean holds(Path folder) {
        return Files.isRegularFile(file(folder));
    }

    /**
     * Keeps these values, read from a project's file of this time. Files tell their times to the nanosecond and let them be
     * set to the microsecond, so it is the next one: the file must not look newer than what was made of it.
     */
    public void keep(Path folder, Map<String, String> variables, Instant read) {
        Path file = file(folder);
        if (file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw notKept(folder, "its path is too long for a shell to follow");
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(variables)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        try {
            state.make(place());
            AtomicFile.replace(FileStamp.of(file), text.toString().getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(
                    file, FileTime.from(read.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS)));
        } catch (IOException failure) {
            throw notKept(folder, IoReason.of(failure));
        }
    }

    /** Takes it off; whether it was there. */
    public boolean drop(Path folder) {
        try {
            return Files.deleteIfExists(file(folder));
        } catch (IOException failure) {
            throw notKept(folder, IoReason.of(failure));
        }
    }

    /** All of them, in the order of their names. */
    public List<String> all() {
        Path folder = place();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(FolderName::isOne)
                    .map(FolderName::folder)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw notKept(folder, IoReason.of(failure));
        }
    }

    private Path file(Path folder) {
        return place().resolve(FolderName.of(folder));
    }

    private static ProjectFileException notKept(Path folder, String why) {
        return new ProjectFileException(
                ProjectFileException.Kind.NOT_WRITABLE,
                folder.toString(),
                "Tried to keep that a shell may follow " + folder + " but failed because: " + why);
    }
}
