package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.PageDraft;
import io.github.alloyconnections.notion.page.TableRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Notion with one page, which remembers what it was asked. */
public final class FakeNotion implements ForUsingNotion {

    public static final String ID = "003305b9-0000-4000-8000-000000000001";

    public final List<Object> asked = new ArrayList<>();
    public List<String> notes = List.of();
    public List<NotionPage> pages = List.of(page("Roadmap"));

    public static NotionPage page(String title) {
        return new NotionPage(
                ID,
                "page",
                title,
                Optional.of("https://www.notion.so/003305b9000040008000000000000001"),
                false,
                Optional.empty(),
                Optional.of(Instant.parse("2025-11-09T21:05:10Z")),
                Optional.of("workspace"));
    }

    public Optional<NotionOutcome.Unfinished<NotionPage>> unfinished = Optional.empty();

    public Optional<NotionOutcome.Mistaken<NotionPage>> mistaken = Optional.empty();

    private <T> NotionOutcome<T> done(T value) {
        return new NotionOutcome.Done<>(Entries.newest(), "the newest that works", value, notes);
    }

    @Override
    public NotionOutcome<FoundPages> search(String words, int limit, Access access) {
        asked.add(words + " " + limit);
        return done(new FoundPages(pages, pages.size() < limit));
    }

    @Override
    public NotionOutcome<PageContent> read(NotionId page, Access access) {
        asked.add(page.value());
        return done(new PageContent(pages.get(0), Map.of("Status", JsonValue.of("Done")), "# Head\n\n- item", true));
    }

    @Override
    public NotionOutcome<TableRows> rows(NotionId table, int limit, Access access) {
        asked.add("rows " + table + " " + limit);
        if (mistaken.isPresent()) {
            return mistaken.get().as();
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put("Name", JsonValue.of("First"));
        values.put("Points", JsonValue.of(3));
        values.put("Tags", JsonValue.of(List.of(JsonValue.of("a"), JsonValue.of("b"))));
        List<TableRows.Column> columns = List.of(
                new TableRows.Column("Name", "title"),
                new TableRows.Column("Points", "number"),
                new TableRows.Column("Tags", "multi_select"));
        return done(
                new TableRows(page("Tasks"), columns, List.of(new TableRows.Row(page("First"), values)), limit > 1));
    }

    @Override
    public NotionOutcome<NotionPage> create(PageDraft draft, Access access) {
        asked.add(draft);
        return unfinished.<NotionOutcome<NotionPage>>map(part -> part).orElseGet(() -> done(page(draft.title())));
    }

    @Override
    public NotionOutcome<NotionPage> update(NotionId page, PageChange change, Access access) {
        asked.add(change);
        Optional<NotionOutcome<NotionPage>> told =
                mistaken.<NotionOutcome<NotionPage>>map(wrong -> wrong).or(() -> unfinished.map(part -> part));
        return told.orElseGet(() -> done(page(change.title().orElse("Roadmap"))));
    }
}
