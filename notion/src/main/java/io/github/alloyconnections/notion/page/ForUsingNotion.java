package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import java.util.Optional;

/**
 * Notion without the ids of actions: all through one connection, which is the one named, else the pin, else what works.
 *
 * <p>All methods throw what {@link io.github.alloyconnections.domain.port.driving.ForCallingActions} throws.
 */
public interface ForUsingNotion {

    /** Which connection, and who watches it being chosen. */
    record Access(Optional<ConnectionId> through, ProbeListener watcher) {

        /** Through whichever connection the project uses. */
        public static Access byDefault() {
            return new Access(Optional.empty(), ProbeListener.none());
        }
    }

    /** Pages and databases whose title holds the words, all of them or as many as asked for; no words find all. */
    NotionOutcome<FoundPages> search(String words, int limit, Access access);

    /** A page and what is written on it. */
    NotionOutcome<PageContent> read(NotionId page, Access access);

    /** A database's rows, all of them or as many as asked for; by the id of the database or of a data source of it. */
    NotionOutcome<TableRows> rows(NotionId table, int limit, Access access);

    /** Makes a page. */
    NotionOutcome<NotionPage> create(PageDraft draft, Access access);

    /** Changes a page. */
    NotionOutcome<NotionPage> update(NotionId page, PageChange change, Access access);
}
