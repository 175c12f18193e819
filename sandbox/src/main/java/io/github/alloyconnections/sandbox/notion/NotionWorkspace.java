package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.Timestamps;
import io.github.alloyconnections.sandbox.world.Behaviour;
import io.github.alloyconnections.sandbox.world.SeedConnections;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Notion workspace in memory: what is written can be read again. */
public final class NotionWorkspace {

    private static final Set<String> MAIN_NAMED = Set.of(Behaviour.MAIN_ACCOUNT, Behaviour.NAMESAKE_ACCOUNT);
    static final int CAPACITY = 5_000;

    private final String account;
    private final Clock clock;
    private final NotionIds ids;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final NotionContent content;

    NotionWorkspace(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
        this.ids = new NotionIds(account);
        this.content = new NotionContent(ids);
    }

    /** Each connection to this workspace is the same bot of it. */
    ObjectNode self() {
        String workspaceName = MAIN_NAMED.contains(account) ? SeedConnections.BASE_NAME : account;
        ObjectNode self = SandboxJson.object()
                .put("object", "user")
                .put("id", ids.numbered(0xb07L << Integer.SIZE))
                .put("name", "Alloy Automation")
                .putNull("avatar_url")
                .put("type", "bot");
        ObjectNode bot = self.putObject("bot");
        bot.putObject("owner").put("type", "workspace").put("workspace", true);
        bot.put("workspace_name", workspaceName).put("workspace_id", ids.numbered(0xacc0L << Integer.SIZE));
        return self;
    }

    synchronized ObjectNode createPage(JsonNode parent, JsonNode properties, JsonNode children) {
        makeRoom();
        ObjectNode above = checkedParent(parent);
        SentProperties allowed = allowed(above);
        ObjectNode given = allowed.completed(properties);
        ObjectNode page = PageJson.create(ids.next(), above, allowed.filled(given, now()), now());
        String id = page.path("id").asText();
        content.begin(id, children, now());
        objects.put(id, page);
        return page;
    }

    synchronized ObjectNode createDatabase(JsonNode parent, String title) {
        ObjectNode database = PageJson.database(ids.next(), checkedParent(parent), title, now());
        objects.put(database.path("id").asText(), database);
        return database;
    }

    synchronized ObjectNode find(String kind, String id) {
        ObjectNode found = objects.get(id);
        if (found == null || !found.path("object").asText().equals(kind)) {
            throw NotionProblem.notFound(kind, id);
        }
        return found;
    }

    synchronized ObjectNode updatePage(String id, JsonNode change) {
        ObjectNode page = find("page", id);
        ObjectNode changed = PageJson.updated(page, change, allowed(page.path("parent")), now());
        objects.put(id, changed);
        return changed;
    }

    synchronized List<ObjectNode> blocksOf(String id) {
        return content.of(id);
    }

    synchronized List<ObjectNode> appendBlocks(String id, JsonNode children) {
        return content.append(id, children, now());
    }

    /** The database of a data source. */
    synchronized ObjectNode databaseOf(String sourceId) {
        return objects.values().stream()
                .filter(each -> each.path("object").asText().equals("database"))
                .filter(each -> NotionVersion.sourceOf(each.path("id").asText()).equals(sourceId))
                .findFirst()
                .orElseThrow(() -> NotionProblem.notFound("data_source", sourceId));
    }

    /** What is not archived, the last edited first. */
    synchronized List<ObjectNode> everything() {
        return objects.values().stream()
                .filter(each -> !each.path("archived").asBoolean())
                .sorted(Comparator.comparing((ObjectNode each) ->
                                each.path("last_edited_time").asText())
                        .reversed())
                .toList();
    }

    /** The database's rows that are not archived, oldest first. */
    synchronized List<ObjectNode> rowsOf(String databaseId) {
        find("database", databaseId);
        return objects.values().stream()
                .filter(each -> !each.path("archived").asBoolean())
                .filter(each -> each.path("parent").path("database_id").asText().equals(databaseId))
                .toList();
    }

    private SentProperties allowed(JsonNode parent) {
        return parent.has("database_id")
                ? SentProperties.ofDatabase(find("database", NotionParent.id(parent, "database_id")))
                : SentProperties.ofPlainPage();
    }

    private ObjectNode checkedParent(JsonNode parent) {
        ObjectNode checked = NotionParent.checked(parent);
        String type = checked.path("type").asText();
        if (type.equals("data_source_id")) {
            return NotionParent.database(
                    databaseOf(checked.path(type).asText()).path("id").asText());
        }
        if (!type.equals("workspace")) {
            find(
                    type.equals("page_id") ? "page" : "database",
                    checked.path(type).asText());
        }
        return checked;
    }

    private void makeRoom() {
        if (objects.size() >= CAPACITY) {
            throw NotionProblem.invalid("The sandbox keeps no more pages: restart it.");
        }
    }

    private String now() {
        return Timestamps.of(clock.instant());
    }
}
