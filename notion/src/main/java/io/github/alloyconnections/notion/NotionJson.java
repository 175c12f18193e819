package io.github.alloyconnections.notion;

import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ConnectionJson;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import java.util.List;

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

    /** A page that was read: {@code {connection, reason, page, content, complete, notes}}; content is Markdown. */
    public record ReadJson(
            ConnectionJson connection,
            String reason,
            NotionPageJson page,
            String content,
            boolean complete,
            List<String> notes) {}

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

    /** The published form of a page that was read. */
    public static ReadJson read(NotionOutcome.Done<PageContent> done) {
        return new ReadJson(
                ActionJson.used(done.connection()),
                done.reason(),
                NotionPageJson.of(done.value().page()),
                done.value().markdown(),
                done.value().complete(),
                done.notes());
    }

    /** The published form of a page that was made or changed. */
    public static WrittenJson written(NotionOutcome.Done<NotionPage> done) {
        return new WrittenJson(
                ActionJson.used(done.connection()), done.reason(), NotionPageJson.of(done.value()), done.notes());
    }
}
