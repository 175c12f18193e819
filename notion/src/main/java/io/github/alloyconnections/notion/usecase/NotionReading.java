package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.markdown.NotionMarkdown;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds pages and reads them, following Notion's cursors to the end. */
final class NotionReading {

    private static final int PAGE_SIZE = 100;
    private static final int MOST_BLOCKS = 2_000;

    private final NotionCalls calls;

    NotionReading(NotionCalls calls) {
        this.calls = calls;
    }

    /** A part of a list, and where the next part begins. */
    private record Part(List<JsonValue> items, Optional<String> next) {

        static Optional<Part> of(JsonValue answer) {
            boolean more = answer.isTrue("has_more");
            return answer.at("results")
                    .filter(JsonArray.class::isInstance)
                    .map(results ->
                            new Part(results.items(), answer.text("next_cursor").filter(cursor -> more)));
        }
    }

    FoundPages search(String words, int limit, List<String> notes) {
        List<JsonValue> found = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            Part part = calls.read(
                    Operation.SEARCH, asked(words, Math.min(PAGE_SIZE, limit - found.size()), next), Part::of);
            found.addAll(part.items());
            next = part.next().filter(cursors::add);
        } while (next.isPresent() && found.size() < limit);
        if (found.isEmpty()) {
            notes.add(nothing(words));
        }
        List<NotionPage> pages = found.stream()
                .limit(limit)
                .flatMap(item -> NotionAnswers.page(item).stream())
                .toList();
        int skipped = Math.min(limit, found.size()) - pages.size();
        if (skipped > 0) {
            notes.add(skipped + (skipped == 1 ? " row" : " rows") + " without a usable id left out");
        }
        return new FoundPages(pages, next.isEmpty() && found.size() <= limit);
    }

    private static ActionInput asked(String words, int size, Optional<String> cursor) {
        JsonObject body = JsonValue.object().with("page_size", JsonValue.of(size));
        if (!words.isBlank()) {
            body = body.with("query", JsonValue.of(words));
        }
        return ActionInput.body(cursor.isPresent() ? body.with("start_cursor", JsonValue.of(cursor.get())) : body);
    }

    /** "0 pages" has two meanings; one more question tells which. */
    private String nothing(String words) {
        boolean shared = !words.isBlank()
                && !calls.read(Operation.SEARCH, asked("", 1, Optional.empty()), Part::of)
                        .items()
                        .isEmpty();
        return shared
                ? "no title of what is shared with the integration holds these words"
                : "0 pages: the connection works, but no page was shared with the integration; in Notion, open a page,"
                        + " choose ••• and then Connections, and add the integration";
    }

    /** A page whose content cannot be had is a page all the same. */
    PageContent page(NotionId id, List<String> notes) {
        NotionPage page = calls.read(Operation.READ_PAGE, at("page_id", id), NotionAnswers::page);
        try {
            return content(page, id, notes);
        } catch (UnknownActionException e) {
            notes.add("Alloy offers no action that reads what is written on a page: only its properties could be had");
        } catch (NotionCalls.FailedException e) {
            ActionOutcome.Refused refused = refusal(e);
            notes.add("what is written on the page could not be had: " + refused.code() + ": " + refused.message());
        }
        return new PageContent(page, "", false);
    }

    private static ActionOutcome.Refused refusal(NotionCalls.FailedException failure) {
        if (failure.outcome() instanceof ActionOutcome.Refused refused) {
            return refused;
        }
        throw failure;
    }

    private PageContent content(NotionPage page, NotionId id, List<String> notes) {
        List<JsonValue> blocks = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            ActionInput input = at("block_id", id).with(Place.QUERY, "page_size", JsonValue.of(PAGE_SIZE));
            Part part = calls.read(
                    Operation.READ_BLOCKS,
                    next.isPresent() ? input.with(Place.QUERY, "start_cursor", JsonValue.of(next.get())) : input,
                    Part::of);
            blocks.addAll(part.items());
            next = part.next().filter(cursors::add);
        } while (next.isPresent() && blocks.size() < MOST_BLOCKS);
        long deeper =
                blocks.stream().filter(block -> block.isTrue("has_children")).count();
        if (deeper > 0) {
            notes.add(deeper + (deeper == 1 ? " block holds" : " blocks hold") + " more below, which is not read");
        }
        return new PageContent(page, NotionMarkdown.of(blocks), next.isEmpty() && deeper == 0);
    }

    static ActionInput at(String name, NotionId id) {
        return ActionInput.none().with(Place.PATH, name, JsonValue.of(id.value()));
    }
}
