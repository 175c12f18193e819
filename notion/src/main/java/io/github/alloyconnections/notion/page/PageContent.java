package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page and what is written on it.
 *
 * @param properties what it has besides its title, by their names: texts, numbers, truths, lists of texts, or JSON's null
 * @param markdown its blocks, as Markdown
 * @param complete whether that is all of it
 */
public record PageContent(NotionPage page, Map<String, JsonValue> properties, String markdown, boolean complete) {

    public PageContent {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
