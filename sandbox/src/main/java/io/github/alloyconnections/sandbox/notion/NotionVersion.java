package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;

/**
 * What the version of Notion's API makes of a database: up to 2022-06-28 it holds its rows itself, from 2025-09-03 on it
 * consists of data sources, of which every database here has one.
 */
record NotionVersion(boolean newer) {

    private static final String WITH_DATA_SOURCES = "2025-09-03";
    private static final int MARKED = 24;
    private static final String MARK = "da7a";

    static NotionVersion of(NotionCall call) {
        return new NotionVersion(call.header("Notion-Version").orElse("").compareTo(WITH_DATA_SOURCES) >= 0);
    }

    /** The id of a database's only data source. */
    static String sourceOf(String databaseId) {
        return databaseId.substring(0, MARKED) + MARK + databaseId.substring(MARKED + MARK.length());
    }

    void requireOld() {
        require(!newer);
    }

    void requireNew() {
        require(newer);
    }

    private static void require(boolean known) {
        if (!known) {
            throw NotionProblem.noSuchUrl();
        }
    }

    ObjectNode database(ObjectNode database) {
        if (!newer) {
            return database;
        }
        ObjectNode shown = database.deepCopy();
        shown.remove("properties");
        shown.putArray("data_sources")
                .addObject()
                .put("id", sourceOf(database.path("id").asText()))
                .put("name", NotionText.plain(database.path("title")));
        return shown;
    }

    ObjectNode source(ObjectNode database) {
        requireNew();
        ObjectNode source = database.deepCopy();
        String id = database.path("id").asText();
        source.put("object", "data_source").put("id", sourceOf(id));
        source.set("database_parent", database.path("parent"));
        source.set("parent", NotionParent.database(id));
        return source;
    }

    ObjectNode page(ObjectNode page) {
        String database = page.path("parent").path("database_id").asText();
        if (!newer || database.isEmpty()) {
            return page;
        }
        ObjectNode shown = page.deepCopy();
        shown.set(
                "parent",
                SandboxJson.object()
                        .put("type", "data_source_id")
                        .put("data_source_id", sourceOf(database))
                        .put("database_id", database));
        return shown;
    }
}
