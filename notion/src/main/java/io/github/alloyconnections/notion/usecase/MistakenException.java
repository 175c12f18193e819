package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import java.util.List;
import java.util.Optional;

/** Ends what was typed wrongly before anything is written; never leaves this package. */
final class MistakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NotionOutcome.Mistaken<Object> outcome;

    MistakenException(Optional<NotionId> table, List<String> problems) {
        super(null, null, false, false);
        this.outcome = new NotionOutcome.Mistaken<>(table, Optional.empty(), problems);
    }

    /** A page where a database was asked for. */
    MistakenException(NotionId page) {
        super(null, null, false, false);
        this.outcome = new NotionOutcome.Mistaken<>(
                Optional.empty(), Optional.of(page), List.of(page + " is a page, no database"));
    }

    NotionOutcome.Mistaken<Object> outcome() {
        return outcome;
    }
}
