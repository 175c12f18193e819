package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Notion's actions, under the ids that Alloy gives them. */
public final class SimulatedNotion {

    private static final Set<String> IDS = Set.of(
            "get-self",
            "post-search",
            "retrieve-a-page",
            "post-page",
            "patch-page",
            "retrieve-a-database",
            "post-database-query",
            "retrieve-a-data-source",
            "query-a-data-source",
            "get-block-children",
            "patch-block-children");

    private final NotionWorkspace workspace;

    public SimulatedNotion(NotionWorkspace workspace) {
        this.workspace = workspace;
    }

    public static boolean knows(String action) {
        return IDS.contains(action);
    }

    public JsonNode answer(String action, NotionCall call) {
        try {
            if (call.header("Notion-Version").isEmpty()) {
                throw NotionProblem.missingVersion();
            }
            return asked(action, call);
        } catch (NotionProblem problem) {
            return problem.json();
        }
    }

    private JsonNode asked(String action, NotionCall call) {
        NotionVersion version = NotionVersion.of(call);
        return switch (action) {
            case "get-self" -> workspace.self();
            case "post-search" -> NotionSearch.in(workspace, call.body());
            case "retrieve-a-page" -> version.page(workspace.find("page", pathId(call, "page_id")));
            case "post-page" ->
                version.page(workspace.createPage(
                        call.body().path("parent"),
                        call.body().path("properties"),
                        call.body().path("children")));
            case "patch-page" -> version.page(workspace.updatePage(pathId(call, "page_id"), call.body()));
            case "retrieve-a-database" -> version.database(workspace.find("database", pathId(call, "database_id")));
            case "post-database-query" -> {
                version.requireOld();
                yield query(() -> workspace.rowsOf(pathId(call, "database_id")), call);
            }
            default -> ofNewerOrBlocks(action, version, call);
        };
    }

    private JsonNode ofNewerOrBlocks(String action, NotionVersion version, NotionCall call) {
        return switch (action) {
            case "retrieve-a-data-source" -> version.source(workspace.databaseOf(pathId(call, "data_source_id")));
            case "query-a-data-source" -> {
                ObjectNode database = workspace.databaseOf(pathId(call, "data_source_id"));
                version.requireNew();
                yield query(
                        () -> workspace.rowsOf(database.path("id").asText()).stream()
                                .map(version::page)
                                .toList(),
                        call);
            }
            case "get-block-children" ->
                NotionPaging.cut(workspace.blocksOf(pathId(call, "block_id")), call.query(), "block");
            case "patch-block-children" ->
                list(workspace.appendBlocks(
                        pathId(call, "block_id"), call.body().path("children")));
            default -> throw NotionProblem.invalid("The sandbox does not know " + action);
        };
    }

    private static ObjectNode query(Supplier<List<ObjectNode>> rows, NotionCall call) {
        if (call.body().has("filter") || call.body().has("sorts")) {
            throw NotionProblem.invalid("The sandbox simulates neither filter nor sorts in a database query.");
        }
        return NotionPaging.cut(rows.get(), call.body(), "page_or_database");
    }

    private static ObjectNode list(List<ObjectNode> blocks) {
        ObjectNode list = SandboxJson.object().put("object", "list");
        ArrayNode results = list.putArray("results");
        blocks.forEach(results::add);
        return list.putNull("next_cursor").put("has_more", false);
    }

    private static String pathId(NotionCall call, String name) {
        return NotionIds.parse(call.path().path(name).asText(), "path." + name);
    }
}
