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
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageDraft;
import io.github.alloyconnections.notion.usecase.NotionParents.Parent;
import java.util.List;
import java.util.Optional;

/** Makes pages and changes them; what was typed is read before anything is written, and every write is sent once. */
final class NotionWriting {

    private final NotionCalls calls;

    NotionWriting(NotionCalls calls) {
        this.calls = calls;
    }

    NotionPage create(PageDraft draft, List<String> notes) {
        List<JsonValue> blocks = NotionBlocks.of(draft.markdown());
        List<JsonValue> first = NotionAppending.part(blocks, 0);
        if (first.size() < blocks.size()) {
            // Better no page than half of one.
            NotionAppending.requireAction(calls);
        }
        Parent parent =
                draft.parent().map(id -> new NotionParents(calls).of(id, notes)).orElseGet(Parent::workspace);
        JsonObject properties = new NotionProperties(calls).ofNew(parent, draft.properties());
        JsonObject body = JsonValue.object()
                .with("parent", parent.json())
                .with("properties", titled(properties, Optional.of(draft.title())));
        if (!blocks.isEmpty()) {
            body = body.with("children", JsonValue.of(first));
        }
        ActionInput input = parent.inVersion(ActionInput.body(body));
        NotionPage page = calls.write(Operation.CREATE_PAGE, input, NotionAnswers::page);
        new NotionAppending(calls, page, true).add(blocks, first.size());
        return page;
    }

    /** What is added goes first, for nothing can be added to what is in the archive. */
    NotionPage update(NotionId id, PageChange change, List<String> notes) {
        JsonObject properties = titled(new NotionProperties(calls).ofPage(id, change), change.title());
        List<JsonValue> blocks = change.markdown().map(NotionBlocks::of).orElse(List.of());
        boolean follows = change.changesThePage();
        if (change.markdown().isPresent()) {
            NotionAppending.requireAction(calls);
            append(id, blocks, change);
            int added = Math.max(0, blocks.size() - change.fromBlock() + 1);
            notes.add(added + (added == 1 ? " block" : " blocks") + " added at the end of the page");
        }
        JsonObject body = properties.fields().isEmpty()
                ? JsonValue.object()
                : JsonValue.object().with("properties", properties);
        JsonObject whole = change.archive() ? body.with("archived", JsonValue.of(true)) : body;
        return follows ? changed(id, whole, blocks.size()) : shown(id);
    }

    private void append(NotionId id, List<JsonValue> blocks, PageChange change) {
        try {
            new NotionAppending(calls, bare(id), false).add(blocks, change.fromBlock() - 1);
        } catch (NotionAppending.HalfWrittenException e) {
            throw change.changesThePage() ? e.before(Unfinished.Change.NOT_DONE) : e;
        }
    }

    /** Once something was written on the page, what follows is a second step, and is told as one. */
    private NotionPage changed(NotionId id, JsonObject body, int blocks) {
        ActionInput input = NotionReading.at("page_id", id).withBody(body);
        try {
            return calls.write(Operation.CHANGE_PAGE, input, NotionAnswers::page);
        } catch (NotionCalls.FailedException | UnknownActionException | RemoteServiceException stop) {
            if (blocks == 0) {
                throw stop;
            }
            throw NotionAppending.halfWritten(calls, bare(id), blocks, stop);
        }
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

    /** Every page's title answers to this name, whatever a database calls its column. */
    private static JsonObject titled(JsonObject properties, Optional<String> title) {
        return title.map(text ->
                        properties.with("title", JsonValue.object().with("title", JsonValue.of(RichText.of(text)))))
                .orElse(properties);
    }
}
