package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.property.PropertyValues;
import java.util.List;
import java.util.Optional;

/** Finds pages and reads them, following Notion's cursors to the end. */
final class NotionReading {

    private final NotionCalls calls;

    NotionReading(NotionCalls calls) {
        this.calls = calls;
    }

    FoundPages search(String words, int limit, List<String> notes) {
        NotionList.Found found = NotionList.read(
                limit, (size, cursor) -> calls.read(Operation.SEARCH, asked(words, size, cursor), NotionList::part));
        if (found.items().isEmpty()) {
            notes.add(nothing(words));
        }
        List<NotionPage> pages = found.items().stream()
                .flatMap(item -> NotionAnswers.page(item).stream())
                .toList();
        int skipped = found.items().size() - pages.size();
        if (skipped > 0) {
            notes.add(skipped + (skipped == 1 ? " row" : " rows") + " without a usable id left out");
        }
        return new FoundPages(pages, found.complete());
    }

    private static ActionInput asked(String words, int size, Optional<String> cursor) {
        JsonObject body =
                words.isBlank() ? JsonValue.object() : JsonValue.object().with("query", JsonValue.of(words));
        return ActionInput.body(NotionList.asked(body, size, cursor));
    }

    /** "0 pages" has two meanings; one more question tells which. */
    private String nothing(String words) {
        boolean shared = !words.isBlank()
                && !calls.read(Operation.SEARCH, asked("", 1, Optional.empty()), NotionList::part)
                        .items()
                        .isEmpty();
        return shared
                ? "no title of what is shared with the integration holds these words"
                : "0 pages: the connection works, but no page was shared with the integration; in Notion, open a page,"
                        + " choose ••• and then Connections, and add the integration";
    }

    /** A page whose content cannot be had is a page all the same. */
    PageContent page(NotionId id, List<String> notes) {
        PageContent bare = calls.read(
                Operation.READ_PAGE,
                at("page_id", id),
                answer -> NotionAnswers.page(answer)
                        .map(page -> new PageContent(page, PropertyValues.besidesTheTitle(answer), "", false)));
        try {
            NotionTree.Written written = new NotionTree(calls).read(id, notes);
            return new PageContent(bare.page(), bare.properties(), written.markdown(), written.complete());
        } catch (UnknownActionException e) {
            notes.add("Alloy offers no action that reads what is written on a page: only its properties could be had");
        } catch (NotionCalls.FailedException e) {
            ActionOutcome.Refused refused = refusal(e);
            notes.add("what is written on the page could not be had: " + refused.code() + ": " + refused.message());
        }
        return bare;
    }

    private static ActionOutcome.Refused refusal(NotionCalls.FailedException failure) {
        if (failure.outcome() instanceof ActionOutcome.Refused refused) {
            return refused;
        }
        throw failure;
    }

    static ActionInput at(String name, NotionId id) {
        return ActionInput.none().with(Place.PATH, name, JsonValue.of(id.value()));
    }
}
