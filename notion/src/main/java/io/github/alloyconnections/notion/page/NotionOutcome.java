package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;
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

    /** It was not done, or only a part of it. */
    sealed interface NotDone<T> extends NotionOutcome<T> {

        /** Handles each way in which it can end before it is done. */
        default <R> R match(
                Function<? super ActionOutcome.Failed, ? extends R> failed,
                Function<? super Mistaken<T>, ? extends R> mistaken,
                Function<? super Unfinished<T>, ? extends R> unfinished) {
            if (this instanceof Mistaken<T> typed) {
                return mistaken.apply(typed);
            } else if (this instanceof Unfinished<T> part) {
                return unfinished.apply(part);
            }
            return failed.apply(((Failed<T>) this).why());
        }
    }

    /** An action on the way to it was not carried out, or may not have been; nothing was written before. */
    record Failed<T>(ActionOutcome.Failed why) implements NotDone<T> {}

    /**
     * What was typed does not fit; nothing was written.
     *
     * @param table the database whose properties do not take it; empty if there is none
     * @param page the page that was taken for a database; empty if there is none
     */
    record Mistaken<T>(Optional<NotionId> table, Optional<NotionId> page, List<String> problems) implements NotDone<T> {

        public Mistaken {
            problems = List.copyOf(problems);
        }

        /** The same where something else was wanted. */
        public <R> Mistaken<R> as() {
            return new Mistaken<>(table, page, problems);
        }
    }

    /**
     * A part of it was done: the page is there, and not all that was to be done with it.
     *
     * @param made whether the page itself was made on the way
     * @param written how many of the blocks are certain to be on it
     * @param tried how many may be on it; more than are written if the answer to the last part did not come
     * @param blocks how many there were to write
     * @param change what became of its title, its properties and the archive
     */
    record Unfinished<T>(
            ConnectionId connection,
            NotionPage page,
            boolean made,
            int written,
            int tried,
            int blocks,
            String reason,
            Change change)
            implements NotDone<T> {

        /** What became of a change of the page itself, which comes after what is written on it. */
        public enum Change {
            NONE_WANTED,
            NOT_DONE,
            MAYBE_DONE
        }

        /** Where only something was to be written. */
        public Unfinished(
                ConnectionId connection,
                NotionPage page,
                boolean made,
                int written,
                int tried,
                int blocks,
                String reason) {
            this(connection, page, made, written, tried, blocks, reason, Change.NONE_WANTED);
        }

        /** The same where something else was wanted. */
        public <R> Unfinished<R> as() {
            return new Unfinished<>(connection, page, made, written, tried, blocks, reason, change);
        }

        /** The same with a change that was to follow. */
        public Unfinished<T> before(Change other) {
            return new Unfinished<>(connection, page, made, written, tried, blocks, reason, other);
        }

        /** Whether some blocks may be there or not. */
        public boolean isUnsure() {
            return tried > written;
        }
    }

    /** Handles what was done, and what was not. */
    default <R> R match(
            Function<? super Done<T>, ? extends R> done, Function<? super NotDone<T>, ? extends R> notDone) {
        return this instanceof Done<T> success ? done.apply(success) : notDone.apply((NotDone<T>) this);
    }
}
