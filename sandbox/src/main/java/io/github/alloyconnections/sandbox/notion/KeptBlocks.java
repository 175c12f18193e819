package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Turns the blocks someone sends into the blocks Notion keeps. */
final class KeptBlocks {

    private static final int MOST = 100;

    /** Notion takes blocks below blocks two levels deep in one call. */
    private static final int DEEPEST = 2;

    /** Of the languages that Notion knows, those that a test or a reader would think of. */
    private static final Set<String> LANGUAGES = Set.of(
            ("bash,c,c++,c#,css,diff,docker,go,graphql,groovy,haskell,html,java,javascript,json,kotlin,latex,lua,makefile,"
                            + "markdown,mermaid,objective-c,perl,php,plain text,powershell,protobuf,python,r,ruby,rust,scala,"
                            + "shell,sql,swift,typescript,xml,yaml")
                    .split(",", -1));

    private final NotionIds ids;
    private final String now;
    private final BiConsumer<ObjectNode, List<ObjectNode>> keeper;

    /** Each block is handed to the keeper, with those below it. */
    KeptBlocks(NotionIds ids, String now, BiConsumer<ObjectNode, List<ObjectNode>> keeper) {
        this.ids = ids;
        this.now = now;
        this.keeper = keeper;
    }

    List<ObjectNode> completed(JsonNode children, String parentId) {
        return completed(children, parentId, 0);
    }

    private List<ObjectNode> completed(JsonNode children, String parentId, int level) {
        if (!children.isArray() || children.size() > MOST) {
            throw NotionProblem.invalid("body failed validation: body.children should be an array of at most 100.");
        }
        List<ObjectNode> made = new ArrayList<>();
        for (JsonNode child : children) {
            made.add(block(child, parentId));
        }
        for (int i = 0; i < made.size(); i++) {
            keep(made.get(i), children.get(i), level);
        }
        return made;
    }

    private void keep(ObjectNode block, JsonNode given, int level) {
        String type = block.path("type").asText();
        JsonNode deeper = given.path(type).path("children");
        if (level == DEEPEST && !deeper.isMissingNode()) {
            throw NotionProblem.invalid("body failed validation: body.children[].children[].children[]." + type
                    + ".children should be not present, instead was `" + deeper + "`.");
        }
        String id = ids.next();
        block.put("id", id);
        List<ObjectNode> below = deeper.isMissingNode() ? List.of() : completed(deeper, id, level + 1);
        keeper.accept(block.put("has_children", !below.isEmpty()), below);
    }

    private ObjectNode block(JsonNode given, String parentId) {
        String type = typeOf(given);
        JsonNode content = given.path(type);
        if (!(content instanceof ObjectNode)) {
            throw NotionProblem.invalid("body failed validation: body.children[]." + type + " should be defined.");
        }
        ObjectNode kept = content.deepCopy();
        kept.remove("children");
        if (kept.has("rich_text")) {
            kept.set(
                    "rich_text",
                    NotionText.completed(kept.path("rich_text"), "body.children[]." + type + ".rich_text"));
        }
        if (type.equals("code") && !LANGUAGES.contains(kept.path("language").asText())) {
            throw NotionProblem.invalid("body failed validation: body.children[].code.language should be `\"abap\"`,"
                    + " `\"arduino\"`, or another of Notion's, instead was `" + kept.path("language") + "`.");
        }
        ObjectNode block = SandboxJson.object()
                .put("object", "block")
                .put("created_time", now)
                .put("last_edited_time", now)
                .put("archived", false)
                .put("type", type);
        block.putObject("parent").put("type", "page_id").put("page_id", parentId);
        block.set(type, kept);
        return block;
    }

    private static String typeOf(JsonNode given) {
        if (given.path("type").isTextual()) {
            return given.path("type").asText();
        }
        for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("object")) {
                return name;
            }
        }
        throw NotionProblem.invalid("body failed validation: body.children[] should have a type.");
    }
}
