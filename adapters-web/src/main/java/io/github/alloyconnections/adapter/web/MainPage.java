package io.github.alloyconnections.adapter.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of one connector's connections.
 *
 * @param connector its id
 * @param query what is put behind a path to stay with this connector; empty for the project's own
 * @param notice what came of the last thing asked for
 * @param waiting what is under way
 * @param answer which one to use; empty while that is being found out
 * @param rows newest first
 * @param more how many are not shown
 * @param click what makes a second click on the same button the same attempt to connect
 */
record MainPage(
        Frame frame,
        String connector,
        String query,
        Optional<Notice> notice,
        Optional<Waiting> waiting,
        Optional<Answer> answer,
        List<Row> rows,
        int more,
        String click) {

    MainPage {
        rows = List.copyOf(rows);
    }

    /**
     * Which connection to use, and why.
     *
     * @param row the chosen one; empty if there is none to use
     * @param warnings what must not be overlooked
     * @param remedies what would help, if there is none to use
     * @param file the project's file
     * @param assignment what that file says, or would say
     * @param owner what would let calls run for whom the connections belong to
     */
    record Answer(
            Optional<Row> row,
            String reason,
            List<String> warnings,
            List<String> remedies,
            String file,
            String assignment,
            Optional<OwnerChange> owner) {

        Answer {
            warnings = List.copyOf(warnings);
            remedies = List.copyOf(remedies);
        }
    }

    /** How many there are. */
    int count() {
        return rows.size() + more;
    }
}
