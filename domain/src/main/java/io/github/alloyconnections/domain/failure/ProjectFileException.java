package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import java.util.Locale;
import java.util.Optional;

/** A file of the project or of the tool's own state could not be read or written; it is as it was before. */
public final class ProjectFileException extends RefusalException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        UNREADABLE(ErrorCode.FILE_UNREADABLE),
        NOT_WRITABLE(ErrorCode.FILE_NOT_WRITABLE),
        /** Another writer holds the file for longer than is worth waiting. */
        BUSY(ErrorCode.FILE_BUSY),
        /** An edit would have changed more than the one value, so it was not made. */
        NOT_EDITABLE(ErrorCode.FILE_NOT_EDITABLE),
        /** What stands in a file that this tool wrote makes no sense. */
        DAMAGED(ErrorCode.FILE_DAMAGED),
        /** The database in which it is kept in place of files cannot be reached now. */
        AWAY(ErrorCode.DATABASE_AWAY);

        private final ErrorCode code;

        Kind(ErrorCode code) {
            this.code = code;
        }
    }

    private final Kind kind;
    private final String file;
    private final transient Optional<NextStep> remedy;

    public ProjectFileException(Kind kind, String file, String message) {
        this(kind, file, message, Optional.empty());
    }

    public ProjectFileException(Kind kind, String file, String message, Optional<NextStep> remedy) {
        super(message);
        this.kind = kind;
        this.file = file;
        this.remedy = remedy;
    }

    /** The command that mends it, if there is a better one than to look at the file. */
    public Optional<NextStep> remedy() {
        return remedy;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The file, as the user named it. */
    public String file() {
        return file;
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(kind.code, remedy.orElseGet(this::look));
    }

    /** What helps differs: a full disk and a busy file have nothing to do with rights. */
    private NextStep look() {
        String said = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        if (kind == Kind.BUSY) {
            return NextStep.again("in a moment, when the other has written");
        } else if (said.contains("space left") || said.contains("quota")) {
            return NextStep.other("df -h .", "shows where there is no room left");
        } else if (said.contains("read-only file system")) {
            return NextStep.other("mount", "shows what is mounted read-only");
        }
        return NextStep.other("ls -ld " + ShellWords.quoted(file), "shows who may write the file");
    }
}
