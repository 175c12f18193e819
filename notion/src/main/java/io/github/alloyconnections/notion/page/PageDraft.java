package io.github.alloyconnections.notion.page;

import java.util.Optional;

/**
 * A page to be made.
 *
 * @param parent the page or database it goes below; empty for the workspace itself
 * @param markdown what is written on it: headings, lists, quotes, code and paragraphs
 */
public record PageDraft(String title, Optional<NotionId> parent, String markdown) {}
