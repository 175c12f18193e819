package io.github.alloyconnections.domain.failure;

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
        NOT_EDITABLE
    }

    private final Kind kind;
    private final String file;

    public ProjectFileException(Kind kind, String file, String message) {
        super(message);
        this.kind = kind;
        this.file = file;
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
