package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Finds pages and databases by their title, as Notion's search does. */
final class NotionSearch {

    private NotionSearch() {}

    static ObjectNode in(NotionWorkspace workspace, ObjectNode asked) {
        String query = asked.path("query").asText("").toLowerCase(Locale.ROOT);
        String kind = kind(asked.path("filter"));
        List<ObjectNode> found = workspace.everything().stream()
                .filter(each -> kind.isEmpty() || each.path("object").asText().equals(kind))
                .filter(each -> title(each).toLowerCase(Locale.ROOT).contains(query))
                .toList();
        return NotionPaging.cut(found, asked, "page_or_database");
    }

    private static String kind(JsonNode filter) {
        if (filter.isMissingNode() || filter.isNull()) {
            return "";
        }
        String value = filter.path("value").asText();
        boolean known = value.equals("page") || value.equals("database");
        if (!known || !filter.path("property").asText().equals("object")) {
            throw NotionProblem.invalid(
                    "body failed validation: body.filter.value should be `\"page\"` or `\"database\"`.");
        }
        return value;
    }

    private static String title(ObjectNode object) {
        return object.path("object").asText().equals("database")
                ? NotionText.plain(object.path("title"))
                : SentProperties.titleOf(object);
    }
}
