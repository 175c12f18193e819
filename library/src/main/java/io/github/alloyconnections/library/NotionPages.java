package io.github.alloyconnections.library;

import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.PageDraft;
import io.github.alloyconnections.notion.page.TableRows;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Notion's pages, found, read and written through the pin, or else through what works. */
public final class NotionPages {

    private static final int ALL = Integer.MAX_VALUE;

    private final ForUsingNotion notion;
    private final Supplier<Access> access;

    NotionPages(ForUsingNotion notion, Supplier<Access> access) {
        this.notion = notion;
        this.access = access;
    }

    /** All pages and databases whose title holds these words; all that are shared for an empty text. */
    public FoundPages search(String words) {
        return search(words, ALL);
    }

    /** At the most so many of them. */
    public FoundPages search(String words, int limit) {
        return done(() -> notion.search(words, limit, access.get()));
    }

    /** A page and what is written on it, by its id or its URL. */
    public PageContent read(String page) {
        return done(() -> notion.read(id(page), access.get()));
    }

    /** The rows of a database, by its id, its URL, or the id of a data source of it. */
    public TableRows rows(String table) {
        return done(() -> notion.rows(id(table), ALL, access.get()));
    }

    /** Makes a page of the workspace itself, with this Markdown on it. */
    public NotionPage create(String title, String markdown) {
        return create(new PageDraft(title, Optional.empty(), markdown));
    }

    /** Makes a page below another page or in a database, with this Markdown on it. */
    public NotionPage create(String title, String parent, String markdown) {
        return create(new PageDraft(title, Optional.of(id(parent)), markdown));
    }

    /** Makes a row of a database, or of a data source, with these values of its columns. */
    public NotionPage createRow(String title, String table, Map<String, String> properties) {
        return create(new PageDraft(title, Optional.of(id(table)), "", properties));
    }

    private NotionPage create(PageDraft draft) {
        return done(() -> notion.create(draft, access.get()));
    }

    /** Gives a page another title. */
    public NotionPage rename(String page, String title) {
        return done(() -> notion.update(id(page), new PageChange(Optional.of(title), false), access.get()));
    }

    /** Adds this Markdown at the end of a page. */
    public NotionPage append(String page, String markdown) {
        PageChange change = new PageChange(Optional.empty(), false, Optional.of(markdown), 1);
        return done(() -> notion.update(id(page), change, access.get()));
    }

    /** Sets properties of a page that is in a database; an empty value empties one. */
    public NotionPage set(String page, Map<String, String> properties) {
        PageChange change = new PageChange(Optional.empty(), false, Optional.empty(), 1, properties);
        return done(() -> notion.update(id(page), change, access.get()));
    }

    /** Puts a page into the archive. */
    public NotionPage archive(String page) {
        return done(() -> notion.update(id(page), new PageChange(Optional.empty(), true), access.get()));
    }

    private static NotionId id(String page) {
        return NotionId.parse(page)
                .orElseThrow(() -> AlloyException.usage("that is neither a Notion page's id nor its URL"));
    }

    private static <T> T done(Supplier<NotionOutcome<T>> work) {
        return AlloyException.telling(work).match(NotionOutcome.Done::value, notDone -> {
            throw AlloyException.of(notDone);
        });
    }
}
