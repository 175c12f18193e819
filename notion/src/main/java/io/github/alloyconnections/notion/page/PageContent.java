package io.github.alloyconnections.notion.page;

/**
 * A page and what is written on it.
 *
 * @param markdown its blocks, as Markdown
 * @param complete whether that is all of it
 */
public record PageContent(NotionPage page, String markdown, boolean complete) {}
