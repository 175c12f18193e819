package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.markdown.NotionBlocks;
import io.github.alloyconnections.notion.markdown.RichText;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageDraft;
import java.util.List;
import java.util.Optional;

/** Makes pages and changes them; every write is sent once. */
final class NotionWriting {

    private final NotionCalls calls;

    NotionWriting(NotionCalls calls) {
        this.calls = calls;
    }

    NotionPage create(PageDraft draft, List<String> notes) {
        List<JsonValue> blocks = NotionBlocks.of(draft.markdown());
        if (blocks.size() > NotionAppending.AT_ONCE) {
            // Better no page than half of one.
            NotionAppending.requireAction(calls);
        }
        JsonObject body = JsonValue.object()
                .with("parent", draft.parent().map(id -> parent(id, notes)).orElseGet(NotionWriting::workspace))
                .with("properties", titled(draft.title()));
        if (!blocks.isEmpty()) {
            body = body.with("children", JsonValue.of(NotionAppending.part(blocks, 0)));
        }
        NotionPage page = calls.write(Operation.CREATE_PAGE, ActionInput.body(body), NotionAnswers::page);
        new NotionAppending(calls, page, true).add(blocks, NotionAppending.AT_ONCE);
        return page;
    }

    /** What is added goes first, for nothing can be added to what is in the archive. */
    NotionPage update(NotionId id, PageChange change, List<String> notes) {
        List<JsonValue> blocks = change.markdown().map(NotionBlocks::of).orElse(List.of());
        if (change.markdown().isPresent()) {
            NotionAppending.requireAction(calls);
            new NotionAppending(calls, bare(id), false).add(blocks, change.fromBlock() - 1);
            int added = Math.max(0, blocks.size() - change.fromBlock() + 1);
            notes.add(added + (added == 1 ? " block" : " blocks") + " added at the end of the page");
        }
        JsonObject body = JsonValue.object();
        if (change.title().isPresent()) {
            body = body.with("properties", titled(change.title().get()));
        }
        if (change.archive()) {
            body = body.with("archived", JsonValue.of(true));
        }
        ActionInput at = NotionReading.at("page_id", id);
        return body.fields().isEmpty()
                ? shown(id)
                : calls.write(Operation.CHANGE_PAGE, at.withBody(body), NotionAnswers::page);
    }

    /** The page as it is, if it can be read: all that was asked for is done already. */
    private NotionPage shown(NotionId id) {
        try {
            return calls.read(
                    Operation.READ_PAGE,
                    NotionReading.at("page_id", id),
                    answer -> NotionAnswers.page(answer).or(() -> Optional.of(bare(id))));
        } catch (UnknownActionException | NotionCalls.FailedException | RemoteServiceException e) {
            return bare(id);
        }
    }

    private static NotionPage bare(NotionId id) {
        Optional<String> unknown = Optional.empty();
        return new NotionPage(id.value(), "page", "", unknown, false, Optional.empty(), Optional.empty(), unknown);
    }

    /** A page or a database: only Notion knows which. */
    private JsonValue parent(NotionId id, List<String> notes) {
        boolean page;
        try {
            page = isThere(Operation.READ_PAGE, "page_id", id);
        } catch (UnknownActionException e) {
            page = !isDatabase(id, notes);
        }
        if (!page && calls.actions().isKnownToBeMissing(Operation.READ_DATABASE)) {
            notes.add("no page of that id is shared: it was taken for a database's, which no action could confirm");
        } else if (!page) {
            calls.read(Operation.READ_DATABASE, NotionReading.at("database_id", id), NotionAnswers::page);
        }
        return JsonValue.object().with(page ? "page_id" : "database_id", JsonValue.of(id.value()));
    }

    private boolean isDatabase(NotionId id, List<String> notes) {
        try {
            return isThere(Operation.READ_DATABASE, "database_id", id);
        } catch (UnknownActionException e) {
            notes.add("the parent was taken for a page: Alloy offers no action that tells");
            return false;
        }
    }

    private boolean isThere(Operation operation, String name, NotionId id) {
        try {
            calls.read(operation, NotionReading.at(name, id), NotionAnswers::page);
            return true;
        } catch (NotionCalls.FailedException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            return false;
        }
    }

    private static JsonValue workspace() {
        return JsonValue.object().with("type", JsonValue.of("workspace")).with("workspace", JsonValue.of(true));
    }

    /** Every page's title answers to this name, whatever a database calls its column. */
    private static JsonValue titled(String title) {
        JsonValue texts = JsonValue.of(RichText.of(title));
        return JsonValue.object().with("title", JsonValue.object().with("title", texts));
    }
}
