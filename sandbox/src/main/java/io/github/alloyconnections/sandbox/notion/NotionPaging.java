package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.List;

/** Cuts a result into Notion's pages: {@code page_size} up to 100, then on from {@code start_cursor}. */
final class NotionPaging {

    private static final int LARGEST = 100;

    private NotionPaging() {}

    static ObjectNode cut(List<ObjectNode> all, JsonNode asked, String type) {
        int from = start(all, asked.path("start_cursor"));
        int to = Math.min(all.size(), from + size(asked.path("page_size")));
        ObjectNode page = SandboxJson.object().put("object", "list");
        ArrayNode results = page.putArray("results");
        all.subList(from, to).forEach(each -> results.add(each.deepCopy()));
        boolean more = to < all.size();
        page.put("next_cursor", more ? all.get(to).path("id").asText() : null);
        page.put("has_more", more).put("type", type).putObject(type);
        return page;
    }

    /** Numbers may come as text, as they do in a query. */
    private static int size(JsonNode asked) {
        if (asked.isMissingNode() || asked.isNull()) {
            return LARGEST;
        }
        int size = asked.isIntegralNumber() || asked.isTextual() ? asked.asInt(0) : 0;
        if (size < 1 || size > LARGEST) {
            throw NotionProblem.invalid("body failed validation: body.page_size should be a number from 1 to 100.");
        }
        return size;
    }

    private static int start(List<ObjectNode> all, JsonNode cursor) {
        if (cursor.isMissingNode() || cursor.isNull()) {
            return 0;
        }
        for (int position = 0; position < all.size(); position++) {
            if (all.get(position).path("id").asText().equals(cursor.asText())) {
                return position;
            }
        }
        throw NotionProblem.invalid("The start_cursor provided is invalid: " + cursor.asText());
    }
}
