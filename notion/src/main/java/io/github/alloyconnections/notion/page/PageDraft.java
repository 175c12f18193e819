package io.github.alloyconnections.notion.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A page to be made.
 *
 * @param parent the page, database or data source it goes below; empty for the workspace itself
 * @param markdown what is written on it: headings, lists, quotes, code and paragraphs
 * @param properties the values of a database's other columns, as typed
 */
public record PageDraft(String title, Optional<NotionId> parent, String markdown, Map<String, String> properties) {

    public PageDraft {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A page without properties but its title. */
    public PageDraft(String title, Optional<NotionId> parent, String markdown) {
        this(title, parent, markdown, Map.of());
    }
}
