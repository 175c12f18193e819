package io.github.alloyconnections.notion;

import io.github.alloyconnections.notion.page.NotionPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
