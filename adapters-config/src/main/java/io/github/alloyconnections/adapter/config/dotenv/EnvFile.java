package io.github.alloyconnections.adapter.config.dotenv;

import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.NamedPipe;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import io.github.alloyconnections.domain.text.TextEncoding;
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
public record EnvFile(Path path, String label) {

    /** What it holds now; nothing if it does not exist, or if it is a folder that has nothing to do with settings. */
    public DotEnvDocument read() {
        if (Files.isDirectory(path)) {
            return DotEnvDocument.of(new byte[0]);
        }
        return DotEnvDocument.of(
                BoundedFile.read(path, label, BoundedFile.ENV_LIMIT).orElse(new byte[0]));
    }

    /** The file itself, behind every symbolic link; it need not exist yet, but a link that leads nowhere is refused. */
    public Path target() {
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
    public String identity() {
        try {
            return target().toString();
        } catch (ProjectFileException unreachable) {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /** The folder that it is in, or would be in. */
    public Path directory() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow(() -> notWritable("it is no file"));
    }

    /** What should be known of it besides its content. */
    public Optional<String> remark(DotEnvDocument content) {
        if (Files.isDirectory(path)) {
            return Optional.of(
                    label + " is a folder, perhaps a virtual environment of Python, and was ignored; --env-file"
                            + " names another file");
        } else if (content.encoding().isUsual()) {
            return Optional.empty();
        }
        String words = label + " is " + content.encoding().words();
        return Optional.of(
                content.encoding() == TextEncoding.MIXED
                        ? words + "; what stands in that part is not read"
                        : words + ": it was read all the same, but dotenv and most programs find nothing in it; "
                                + way(content));
    }

    private String way(DotEnvDocument content) {
        return "convert it with " + content.encoding().conversion(quoted());
    }

    /** Refuses what must not be written: a folder, a pipe, a file that an edit would make unreadable. */
    public void refuseUneditable() {
        if (Files.isDirectory(path)) {
            throw notWritable(
                    "it is a folder, perhaps a virtual environment of Python; name another file with --env-file,"
                            + " such as --env-file .env.local");
        } else if (NamedPipe.isOne(path)) {
            throw notWritable(
                    "it is a named pipe, as password managers make it: what it gives is made for each reader, so"
                            + " that nothing can be kept in it; change the value where the pipe takes it from, or name another file"
                            + " with --env-file, such as --env-file .env.local");
        }
    }

    /** Refuses to add bytes of UTF-8 to what is not. */
    public void refuseOtherEncoding(DotEnvDocument content) {
        if (!content.encoding().isUsual()) {
            String command = content.encoding().conversion(quoted());
            throw new ProjectFileException(
                    Kind.NOT_EDITABLE,
                    label,
                    "Tried to change " + label + " but failed because: it is "
                            + content.encoding().words() + ", and must be UTF-8"
                            + (command.isEmpty()
                                    ? ": save it as UTF-8 with an editor"
                                    : ", in PowerShell: (Get-Content " + quoted() + ") | Set-Content -Encoding utf8 "
                                            + quoted()),
                    command.isEmpty() ? Optional.empty() : Optional.of(NextStep.other(command, "makes it UTF-8")));
        }
    }

    /** Its label, as a POSIX shell takes it for one plain word. */
    public String quoted() {
        return ShellWords.quoted(label);
    }

    /** What a line of {@link #ignoring} calls it, as a POSIX shell takes it for one plain word. */
    public String ignored() {
        return isAbove() ? String.valueOf(path.getFileName()) : quoted();
    }

    /** The list of git that should name it: in its own folder, if that is further up. */
    public String ignoring() {
        return isAbove() ? Path.of(label).resolveSibling(".gitignore").toString() : ".gitignore";
    }

    private boolean isAbove() {
        return label.matches("(\\.\\./)+\\.env");
    }

    public ProjectFileException notWritable(String reason) {
        return failure(Kind.NOT_WRITABLE, reason);
    }

    public ProjectFileException failure(Kind kind, String reason) {
        return new ProjectFileException(kind, label, "Tried to change " + label + " but failed because: " + reason);
    }
}
