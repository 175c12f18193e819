package io.github.alloyconnections.notion;

import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ConnectionJson;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.TableRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done at Notion, each with the connection really used, why that one, and what else there is to know. */
public final class NotionJson {

    private NotionJson() {}

    /** A search: {@code {connection, reason, pages, count, complete, notes}}. */
    public record SearchJson(
            ConnectionJson connection,
            String reason,
            List<NotionPageJson> pages,
            int count,
            boolean complete,
            List<String> notes) {}

    /**
     * A page that was read: {@code {connection, reason, page, properties, content, complete, notes}}; properties as those of
     * a row, without the title, content is Markdown.
     */
    public record ReadJson(
            ConnectionJson connection,
            String reason,
            NotionPageJson page,
            Map<String, @Nullable Object> properties,
            String content,
            boolean complete,
            List<String> notes) {}

    /**
     * A database's rows: {@code {connection, reason, table, columns: [{name, type}], rows: [{page, properties}], count,
     * complete, notes}}.
     */
    public record RowsJson(
            ConnectionJson connection,
            String reason,
            NotionPageJson table,
            List<TableRows.Column> columns,
            List<RowJson> rows,
            int count,
            boolean complete,
            List<String> notes) {}

    /** A row; its properties are texts, numbers, truths, lists of texts, or null, by the names of the columns. */
    public record RowJson(NotionPageJson page, Map<String, @Nullable Object> properties) {

        private static RowJson of(TableRows.Row row) {
            return new RowJson(NotionPageJson.of(row.page()), plain(row.values()));
        }
    }

    /** A page that was made or changed: {@code {connection, reason, page, notes}}. */
    public record WrittenJson(ConnectionJson connection, String reason, NotionPageJson page, List<String> notes) {}

    /** The published form of a search. */
    public static SearchJson search(NotionOutcome.Done<FoundPages> done) {
        List<NotionPageJson> pages =
                done.value().pages().stream().map(NotionPageJson::of).toList();
        return new SearchJson(
                ActionJson.used(done.connection()),
                done.reason(),
                pages,
                pages.size(),
                done.value().complete(),
                done.notes());
    }

    private static Map<String, @Nullable Object> plain(Map<String, JsonValue> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(JsonValue value) {
        return switch (value.type()) {
            case OBJECT -> value.toString();
            case ARRAY -> value.items().stream().map(NotionJson::plain).toList();
            case STRING -> value.text().orElseThrow();
            case NUMBER -> value.number().orElseThrow();
            case BOOLEAN -> value.isTrue();
            case NULL -> null;
        };
    }

    /** The published form of a database's rows. */
    public static RowsJson rows(NotionOutcome.Done<TableRows> done) {
        List<RowJson> rows = done.value().rows().stream().map(RowJson::of).toList();
        return new RowsJson(
                ActionJson.used(done.connection()),
                done.reason(),
                NotionPageJson.of(done.value().table()),
                done.value().columns(),
                rows,
                rows.size(),
                done.value().complete(),
                done.notes());
    }

    /** The published form of a page that was read. */
    public static ReadJson read(NotionOutcome.Done<PageContent> done) {
        return new ReadJson(
                ActionJson.used(done.connection()),
                done.reason(),
                NotionPageJson.of(done.value().page()),
                plain(done.value().properties()),
                done.value().markdown(),
                done.value().complete(),
                done.notes());
    }

    /** The published form of a page that was made or changed. */
    public static WrittenJson written(NotionOutcome.Done<NotionPage> done) {
        return new WrittenJson(
                ActionJson.used(done.connection()), done.reason(), NotionPageJson.of(done.value()), done.notes());
    }

    /**
     * A page or database of Notion: {@code {id, kind, title, url|null, archived, createdAt|null, editedAt|null,
     * parent|null}}, where kind is {@code page} or {@code database} and parent an id or {@code workspace}.
     */
    public record NotionPageJson(
            String id,
            String kind,
            String title,
            @Nullable String url,
            boolean archived,
            @Nullable String createdAt,
            @Nullable String editedAt,
            @Nullable String parent) {

        /** The published form of a page. */
        public static NotionPageJson of(NotionPage page) {
            return new NotionPageJson(
                    page.id(),
                    page.kind(),
                    page.title(),
                    page.url().orElse(null),
                    page.archived(),
                    page.createdAt().map(Instant::toString).orElse(null),
                    page.editedAt().map(Instant::toString).orElse(null),
                    page.parent().orElse(null));
        }
    }
}
