package io.github.alloyconnections.domain.notion;

import io.github.alloyconnections.domain.action.ActionOutcome;
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

    /** An action on the way to it was not carried out, or may not have been. */
    record Failed<T>(ActionOutcome why) implements NotionOutcome<T> {}

    /** Handles both. */
    default <R> R match(Function<Done<T>, R> done, Function<ActionOutcome, R> failed) {
        return this instanceof Done<T> success ? done.apply(success) : failed.apply(((Failed<T>) this).why());
    }
}
