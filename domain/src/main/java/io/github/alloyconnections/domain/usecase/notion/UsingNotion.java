package io.github.alloyconnections.domain.usecase.notion;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.notion.FoundPages;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import io.github.alloyconnections.domain.notion.PageContent;
import io.github.alloyconnections.domain.notion.PageDraft;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion;
import io.github.alloyconnections.domain.usecase.calling.ActionRuns;
import io.github.alloyconnections.domain.usecase.notion.NotionActions.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Finds, reads and writes Notion's pages, each time through one connection. */
public final class UsingNotion implements ForUsingNotion {

    private final ActionRuns runs;
    private final NotionActions actions;

    public UsingNotion(ActionRuns runs, ActionGateway gateway) {
        this.runs = runs;
        this.actions = new NotionActions(() -> gateway.actions(NotionActions.NOTION, runs.owner()));
    }

    @Override
    public NotionOutcome<FoundPages> search(String words, int limit, Access access) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        return through(
                access, Operation.SEARCH, (calls, notes) -> new NotionReading(calls).search(words, limit, notes));
    }

    @Override
    public NotionOutcome<PageContent> read(NotionId page, Access access) {
        return through(access, Operation.READ_PAGE, (calls, notes) -> new NotionReading(calls).page(page, notes));
    }

    @Override
    public NotionOutcome<NotionPage> create(PageDraft draft, Access access) {
        return through(access, Operation.CREATE_PAGE, (calls, notes) -> new NotionWriting(calls).create(draft, notes));
    }

    @Override
    public NotionOutcome<NotionPage> update(NotionId page, PageChange change, Access access) {
        return through(
                access, Operation.CHANGE_PAGE, (calls, notes) -> new NotionWriting(calls).update(page, change, notes));
    }

    /** Chooses once, however many calls follow. */
    private <T> NotionOutcome<T> through(
            Access access, Operation operation, BiFunction<NotionCalls, List<String>, T> work) {
        return runs.choose(NotionActions.NOTION, access.through(), access.watcher())
                .match(choice -> worked(choice, work), decision -> {
                    ActionTarget target = new ActionTarget(NotionActions.NOTION, operation.id());
                    return new NotionOutcome.Failed<>(new ActionOutcome.NoConnection(target, decision));
                });
    }

    private <T> NotionOutcome<T> worked(ActionRuns.Choice choice, BiFunction<NotionCalls, List<String>, T> work) {
        List<String> notes = new ArrayList<>(choice.notes());
        try {
            T value = work.apply(new NotionCalls(runs, actions, choice), notes);
            return new NotionOutcome.Done<>(choice.connection(), choice.reason(), value, notes);
        } catch (NotionCalls.FailedException e) {
            return new NotionOutcome.Failed<>(e.outcome());
        } catch (NotionAppending.HalfWrittenException e) {
            return e.outcome().as();
        } catch (NotionActions.MissingException e) {
            throw new UnknownActionException(NotionActions.NOTION, e.operation().id(), List.of());
        }
    }
}
