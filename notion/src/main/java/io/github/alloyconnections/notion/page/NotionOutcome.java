package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.function.Function;

/** What came of something done at Notion. */
public sealed interface NotionOutcome<T> {

    /**
     * It was done.
     *
     * @param connection the one really used
     * @param reason why that one
     * @param notes what the user should know besides
     */
    record Done<T>(ConnectionEntry connection, String reason, T value, List<String> notes) implements NotionOutcome<T> {

        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** An action on the way to it was not carried out, or may not have been; nothing was written before. */
    record Failed<T>(ActionOutcome why) implements NotionOutcome<T> {}

    /**
     * A part of it was done: the page is there, and not all that was to be written on it.
     *
     * @param made whether the page itself was made on the way
     * @param written how many of the blocks are certain to be on it
     * @param tried how many may be on it; more than are written if the answer to the last part did not come
     * @param blocks how many there were to write
     */
    record Unfinished<T>(
            ConnectionId connection, NotionPage page, boolean made, int written, int tried, int blocks, String reason)
            implements NotionOutcome<T> {

        /** The same where something else was wanted. */
        public <R> Unfinished<R> as() {
            return new Unfinished<>(connection, page, made, written, tried, blocks, reason);
        }

        /** Whether some blocks may be there or not. */
        public boolean isUnsure() {
            return tried > written;
        }
    }

    /** One function for each outcome. */
    record Cases<T, R>(
            Function<Done<T>, R> done, Function<ActionOutcome, R> failed, Function<Unfinished<T>, R> unfinished) {}

    /** Handles each outcome. */
    default <R> R match(Cases<T, R> cases) {
        if (this instanceof Done<T> success) {
            return cases.done().apply(success);
        } else if (this instanceof Unfinished<T> part) {
            return cases.unfinished().apply(part);
        }
        return cases.failed().apply(((Failed<T>) this).why());
    }
}
