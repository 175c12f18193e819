package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The project's dotenv file.
 *
 * @param path where it is
 * @param label what the user calls it
 */
record EnvFile(Path path, String label) {

    /** What it holds now; nothing if it does not exist. */
    DotEnvDocument read() {
        return DotEnvDocument.of(
                SmallFile.read(path, label, SmallFile.ENV_LIMIT).orElse(new byte[0]));
    }

    /** The file itself, behind every symbolic link; it need not exist yet, but a link that leads nowhere is refused. */
    Path target() {
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path.toRealPath();
            }
            return directory().toRealPath().resolve(path.getFileName());
        } catch (IOException failure) {
            String link = Files.isSymbolicLink(path) ? "it is a symbolic link that cannot be followed: " : "";
            throw notWritable(link + IoReason.of(failure));
        }
    }

    /** What tells this project from others, whatever path its file was named by. */
    String identity() {
        try {
            return target().toString();
        } catch (ProjectFileException unreachable) {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /** The folder that it is in, or would be in. */
    Path directory() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow(() -> notWritable("it is no file"));
    }

    ProjectFileException notWritable(String reason) {
        return failure(Kind.NOT_WRITABLE, reason);
    }

    ProjectFileException failure(Kind kind, String reason) {
        return new ProjectFileException(kind, label, "Tried to change " + label + " but failed because: " + reason);
    }
}
