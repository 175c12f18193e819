package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.notion.FoundPages;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import io.github.alloyconnections.domain.notion.PageContent;
import io.github.alloyconnections.domain.notion.PageDraft;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Finds, reads and writes Notion's pages, each time through one connection. */
final class UsingNotion implements ForUsingNotion {

    private final ActionRuns runs;

    UsingNotion(ActionRuns runs) {
        this.runs = runs;
    }

    @Override
    public NotionOutcome<FoundPages> search(String words, int limit, Access access) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        return through(access, "post-search", (calls, notes) -> new NotionReading(calls).search(words, limit, notes));
    }

    @Override
    public NotionOutcome<PageContent> read(NotionId page, Access access) {
        return through(access, "retrieve-a-page", (calls, notes) -> new NotionReading(calls).page(page, notes));
    }

    @Override
    public NotionOutcome<NotionPage> create(PageDraft draft, Access access) {
        return through(access, "post-page", (calls, notes) -> new NotionWriting(calls).create(draft, notes));
    }

    @Override
    public NotionOutcome<NotionPage> update(NotionId page, PageChange change, Access access) {
        return through(access, "patch-page", (calls, notes) -> new NotionWriting(calls).update(page, change));
    }

    /** Chooses once, however many calls follow. */
    private <T> NotionOutcome<T> through(Access access, String action, BiFunction<NotionCalls, List<String>, T> work) {
        return runs.choose(NotionCalls.NOTION, access.through(), access.watcher())
                .match(choice -> worked(choice, work), decision -> {
                    ActionTarget target = new ActionTarget(NotionCalls.NOTION, new ActionId(action));
                    return new NotionOutcome.Failed<>(new ActionOutcome.NoConnection(target, decision));
                });
    }

    private <T> NotionOutcome<T> worked(ActionRuns.Choice choice, BiFunction<NotionCalls, List<String>, T> work) {
        List<String> notes = new ArrayList<>(choice.notes());
        try {
            T value = work.apply(new NotionCalls(runs, choice), notes);
            return new NotionOutcome.Done<>(choice.connection(), choice.reason(), value, notes);
        } catch (NotionCalls.FailedException e) {
            return new NotionOutcome.Failed<>(e.outcome());
        }
    }
}
