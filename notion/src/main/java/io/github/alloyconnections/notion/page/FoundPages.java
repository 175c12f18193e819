package io.github.alloyconnections.notion.page;

import java.util.List;

/**
 * What a search found.
 *
 * @param complete whether these are all
 */
public record FoundPages(List<NotionPage> pages, boolean complete) {

    public FoundPages {
        pages = List.copyOf(pages);
    }
}
