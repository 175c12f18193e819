package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.DiffView;
import io.github.alloyconnections.contract.json.MarkChangeJson;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;

/** Makes an edit of the project's conf file, or shows it, and says so. */
public final class MarkEdits {

    private MarkEdits() {}

    /** What is printed with {@code -o id} is the one word. */
    public static int make(Session session, MarkEdit edit, boolean preview, String done, String word) {
        MarkChange change = session.core().naming().edit(edit, preview);
        change.notices().forEach(session.messages()::warning);
        switch (session.options().format()) {
            case JSON -> session.json(MarkChangeJson.of(change, preview));
            case ID -> session.screen().line(word);
            case TABLE -> {
                session.screen()
                        .line(
                                change.changesNothing()
                                        ? "no change: it is so in " + change.file() + " already"
                                        : preview ? "not written, a dry run:" : done + " (" + change.file() + ")");
                new DiffView(session.screen()).print(change.diff());
            }
        }
        return ExitCode.OK.number();
    }
}
