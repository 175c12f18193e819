package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.markdown.Block;
import io.github.alloyconnections.notion.markdown.NotionMarkdown;
import io.github.alloyconnections.notion.page.NotionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the blocks of a page and those below them, level by level, so that what the limits cut off is what lies deepest.
 *
 * <p>Each block that holds others takes a call, and Alloy allows about sixty a minute.
 */
final class NotionTree {

    private static final int MOST_BLOCKS = 2_000;
    private static final int MOST_CALLS = 50;
    private static final int MOST_LEVELS = 8;

    /** They are pages of their own. */
    private static final Set<String> PAGES = Set.of("child_page", "child_database");

    private final NotionCalls calls;
    private final Set<String> met = new HashSet<>();
    private int called;
    private int blocks;
    private int unread;
    private boolean cut;

    NotionTree(NotionCalls calls) {
        this.calls = calls;
    }

    /** What is written on it. */
    record Written(String markdown, boolean complete) {}

    Written read(NotionId id, List<String> notes) {
        Block root = new Block(JsonValue.object());
        List<Block> level = fill(root, id);
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<Block> next = new ArrayList<>();
            for (Block block : level) {
                if (holdsMore(block)) {
                    next.addAll(below(block, depth));
                }
            }
            level = next;
        }
        if (cut) {
            notes.add("the page holds more than the " + blocks + " blocks that are read of it");
        }
        if (unread > 0) {
            notes.add(unread + (unread == 1 ? " block holds" : " blocks hold") + " more below, which is not read");
        }
        return new Written(NotionMarkdown.of(root.below()), unread == 0 && !cut);
    }

    private static boolean holdsMore(Block block) {
        return block.json().isTrue("has_children") && !PAGES.contains(block.type());
    }

    private List<Block> below(Block block, int depth) {
        Optional<NotionId> id = block.json().text("id").flatMap(NotionId::parse);
        boolean within = depth < MOST_LEVELS && called < MOST_CALLS && blocks < MOST_BLOCKS;
        if (!within || id.isEmpty() || !met.add(id.get().value())) {
            unread++;
            return List.of();
        }
        try {
            return fill(block, id.get());
        } catch (NotionCalls.FailedException e) {
            if (e.refusal().isEmpty()) {
                throw e;
            }
            // What is shown of another page may not be shared.
            unread++;
            return List.of();
        }
    }

    private List<Block> fill(Block block, NotionId id) {
        ActionInput input = NotionReading.at("block_id", id);
        NotionList.Found found = NotionList.read(Math.max(1, MOST_BLOCKS - blocks), (size, cursor) -> {
            called++;
            return calls.read(Operation.READ_BLOCKS, asked(input, cursor), NotionList::part);
        });
        blocks += found.items().size();
        cut |= !found.complete();
        return block.put(found.items());
    }

    private static ActionInput asked(ActionInput input, Optional<String> cursor) {
        ActionInput sized = input.with(Place.QUERY, "page_size", JsonValue.of(NotionList.PART));
        return cursor.map(from -> sized.with(Place.QUERY, "start_cursor", JsonValue.of(from)))
                .orElse(sized);
    }
}
