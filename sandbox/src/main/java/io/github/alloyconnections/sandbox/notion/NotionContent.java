package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written on pages and below blocks. */
final class NotionContent {

    private final NotionIds ids;
    private final Map<String, List<ObjectNode>> below = new LinkedHashMap<>();
    private final Map<String, ObjectNode> blocks = new LinkedHashMap<>();

    NotionContent(NotionIds ids) {
        this.ids = ids;
    }

    /** A new page, with this on it. */
    void begin(String pageId, JsonNode children, String now) {
        List<ObjectNode> first =
                children.isMissingNode() ? List.of() : new KeptBlocks(ids, now, this::keep).completed(children, pageId);
        below.put(pageId, new ArrayList<>(first));
    }

    List<ObjectNode> of(String id) {
        return List.copyOf(list(id));
    }

    List<ObjectNode> append(String id, JsonNode children, String now) {
        List<ObjectNode> before = list(id);
        if (blocks.size() > NotionWorkspace.CAPACITY) {
            throw NotionProblem.invalid("The sandbox keeps no more blocks: restart it.");
        }
        List<ObjectNode> added = new KeptBlocks(ids, now, this::keep).completed(children, id);
        before.addAll(added);
        Optional.ofNullable(blocks.get(id)).ifPresent(block -> block.put("has_children", true));
        return added;
    }

    private void keep(ObjectNode block, List<ObjectNode> children) {
        String id = block.path("id").asText();
        blocks.put(id, block);
        below.put(id, new ArrayList<>(children));
    }

    private List<ObjectNode> list(String id) {
        return Optional.ofNullable(below.get(id)).orElseThrow(() -> NotionProblem.notFound("block", id));
    }
}
