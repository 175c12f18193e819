package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;

/** Makes and changes the JSON of a Notion page. */
final class PageJson {

    private PageJson() {}

    static ObjectNode create(String id, JsonNode parent, ObjectNode properties, String now) {
        ObjectNode page = SandboxJson.object()
                .put("object", "page")
                .put("id", id)
                .put("created_time", now)
                .put("last_edited_time", now)
                .put("archived", false)
                .put("in_trash", false)
                .putNull("icon")
                .putNull("cover");
        page.set("parent", parent);
        page.set("properties", properties);
        return page.put("url", url(id)).putNull("public_url");
    }

    /** The changed page; the old one stays as it is, for whoever is reading it. */
    static ObjectNode updated(ObjectNode page, JsonNode change, SentProperties allowed, String now) {
        boolean wasArchived = page.path("archived").asBoolean();
        JsonNode archive = change.has("in_trash") ? change.path("in_trash") : change.path("archived");
        if (!archive.isMissingNode() && !archive.isBoolean()) {
            throw NotionProblem.invalid("body failed validation: body.archived should be a boolean.");
        }
        boolean archived = archive.asBoolean(wasArchived);
        if (wasArchived && archived) {
            throw NotionProblem.invalid(
                    "Can't edit block that is archived. You must unarchive the block before editing.");
        }
        ObjectNode changed = page.deepCopy();
        if (change.has("properties")) {
            changed.withObject("/properties").setAll(allowed.completed(change.path("properties")));
        }
        return changed.put("archived", archived).put("in_trash", archived).put("last_edited_time", now);
    }

    static ObjectNode database(String id, JsonNode parent, String title, String now) {
        ObjectNode database = SandboxJson.object()
                .put("object", "database")
                .put("id", id)
                .put("created_time", now)
                .put("last_edited_time", now)
                .put("archived", false)
                .put("in_trash", false);
        database.set("title", NotionText.of(title));
        database.set("parent", parent);
        NotionColumns.samples(database.putObject("properties"));
        return database.put("url", url(id)).putNull("public_url");
    }

    private static String url(String id) {
        return "https://www.notion.so/" + id.replace("-", "");
    }
}
