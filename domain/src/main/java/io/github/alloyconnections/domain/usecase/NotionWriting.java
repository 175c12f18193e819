package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import io.github.alloyconnections.domain.notion.PageDraft;
import java.util.List;
import java.util.NoSuchElementException;

/** Makes pages and changes them; every write is sent once. */
final class NotionWriting {

    /** As many blocks as Notion takes in one call. */
    private static final int BLOCKS_AT_ONCE = 100;

    private final NotionCalls calls;

    NotionWriting(NotionCalls calls) {
        this.calls = calls;
    }

    NotionPage create(PageDraft draft, List<String> notes) {
        List<JsonValue> blocks = NotionBlocks.of(draft.markdown());
        JsonObject body = JsonValue.object()
                .with("parent", draft.parent().map(this::parent).orElseGet(NotionWriting::workspace))
                .with("properties", titled(draft.title()));
        if (!blocks.isEmpty()) {
            body = body.with("children", JsonValue.of(part(blocks, 0)));
        }
        NotionPage page = NotionAnswers.page(calls.write("post-page", ActionInput.body(body)));
        append(page, blocks, notes);
        return page;
    }

    /** The page is there whatever becomes of the rest of its content: that is said, and is no failure to make it. */
    private void append(NotionPage page, List<JsonValue> blocks, List<String> notes) {
        int done = BLOCKS_AT_ONCE;
        try {
            while (done < blocks.size()) {
                JsonObject body = JsonValue.object().with("children", JsonValue.of(part(blocks, done)));
                NotionId id = NotionId.parse(page.id()).orElseThrow();
                calls.write(
                        "patch-block-children", NotionReading.at("block_id", id).withBody(body));
                done += BLOCKS_AT_ONCE;
            }
        } catch (NotionCalls.FailedException | NoSuchElementException e) {
            notes.add("the page was made, but only the first " + done + " of its " + blocks.size()
                    + " blocks are certain to be on it: look before you add the rest");
        }
    }

    private static List<JsonValue> part(List<JsonValue> blocks, int from) {
        return blocks.subList(from, Math.min(blocks.size(), from + BLOCKS_AT_ONCE));
    }

    NotionPage update(NotionId page, PageChange change) {
        JsonObject body = JsonValue.object();
        if (change.title().isPresent()) {
            body = body.with("properties", titled(change.title().get()));
        }
        if (change.archive()) {
            body = body.with("archived", JsonValue.of(true));
        }
        return NotionAnswers.page(
                calls.write("patch-page", NotionReading.at("page_id", page).withBody(body)));
    }

    /** A page or a database: only Notion knows which. */
    private JsonValue parent(NotionId id) {
        try {
            calls.read("retrieve-a-page", NotionReading.at("page_id", id));
            return JsonValue.object().with("page_id", JsonValue.of(id.value()));
        } catch (NotionCalls.FailedException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            calls.read("retrieve-a-database", NotionReading.at("database_id", id));
            return JsonValue.object().with("database_id", JsonValue.of(id.value()));
        }
    }

    private static JsonValue workspace() {
        return JsonValue.object().with("type", JsonValue.of("workspace")).with("workspace", JsonValue.of(true));
    }

    /** Every page's title answers to this name, whatever a database calls its column. */
    private static JsonValue titled(String title) {
        JsonValue texts = JsonValue.of(NotionBlocks.texts(title));
        return JsonValue.object().with("title", JsonValue.object().with("title", texts));
    }
}
