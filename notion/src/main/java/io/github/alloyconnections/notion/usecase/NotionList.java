package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notion's lists, which come in parts of a hundred with a cursor to the next. */
final class NotionList {

    static final int PART = 100;
    private static final int MOST_EMPTY = 10;

    private NotionList() {}

    /** A part of a list, and where the next part begins. */
    record Part(List<JsonValue> items, Optional<String> next) {}

    /** What was found of a list, and whether that is all. */
    record Found(List<JsonValue> items, boolean complete) {}

    /** Asks for one part. */
    interface Asking {
        Part ask(int size, Optional<String> cursor);
    }

    /** The part that an answer holds, if it is one. */
    static Optional<Part> part(JsonValue answer) {
        boolean more = answer.isTrue("has_more");
        return answer.at("results")
                .filter(JsonArray.class::isInstance)
                .map(results ->
                        new Part(results.items(), answer.text("next_cursor").filter(cursor -> more)));
    }

    /** A body that asks for a part. */
    static JsonObject asked(JsonObject body, int size, Optional<String> cursor) {
        JsonObject sized = body.with("page_size", JsonValue.of(size));
        return cursor.isPresent() ? sized.with("start_cursor", JsonValue.of(cursor.get())) : sized;
    }

    /** As many as asked for, following the cursors; one that was met before ends it, and so do parts without anything. */
    static Found read(int limit, Asking asking) {
        List<JsonValue> items = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Optional<String> next = Optional.empty();
        int empty = 0;
        do {
            Part part = asking.ask(Math.min(PART, limit - items.size()), next);
            items.addAll(part.items());
            empty = part.items().isEmpty() ? empty + 1 : 0;
            next = part.next().filter(cursors::add);
        } while (next.isPresent() && items.size() < limit && empty < MOST_EMPTY);
        boolean complete = next.isEmpty() && items.size() <= limit;
        return new Found(items.subList(0, Math.min(limit, items.size())), complete);
    }
}
