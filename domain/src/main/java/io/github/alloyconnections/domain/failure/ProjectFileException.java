package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.NextStep;
import java.util.Optional;

/** A file of the project or of the tool's own state could not be read or written; it is as it was before. */
public final class ProjectFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        UNREADABLE,
        NOT_WRITABLE,
        /** Another writer holds the file for longer than is worth waiting. */
        BUSY,
        /** An edit would have changed more than the one value, so it was not made. */
        NOT_EDITABLE,
        /** What stands in a file that this tool wrote makes no sense. */
        DAMAGED
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
}
