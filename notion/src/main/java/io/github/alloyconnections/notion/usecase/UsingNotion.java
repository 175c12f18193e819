package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.notion.call.NotionActions;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.PageDraft;
import io.github.alloyconnections.notion.page.TableRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Finds, reads and writes Notion's pages, each time through one connection. */
public final class UsingNotion implements ForUsingNotion {

    private final ForCallingActions port;
    private final NotionActions actions;
    private final Consumer<Duration> pause;

    public UsingNotion(ForCallingActions port, Consumer<Duration> pause) {
        this.port = port;
        this.pause = pause;
        this.actions = new NotionActions(() -> port.actions(NotionActions.NOTION));
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
    public NotionOutcome<TableRows> rows(NotionId table, int limit, Access access) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        return through(
                access, Operation.READ_DATABASE, (calls, notes) -> new NotionRows(calls).of(table, limit, notes));
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
        Decision decision = port.choose(NotionActions.NOTION, access.through(), access.watcher());
        ActionTarget target = new ActionTarget(NotionActions.NOTION, operation.id());
        return ChosenConnection.of(decision)
                .map(choice -> worked(choice, work))
                .orElseGet(() -> new NotionOutcome.Failed<>(new ActionOutcome.NoConnection(target, decision)));
    }

    private <T> NotionOutcome<T> worked(ChosenConnection choice, BiFunction<NotionCalls, List<String>, T> work) {
        List<String> notes = new ArrayList<>(choice.notes());
        try {
            T value = work.apply(new NotionCalls(port, actions, choice, pause), notes);
            return new NotionOutcome.Done<>(choice.connection(), choice.reason(), value, notes);
        } catch (NotionCalls.FailedException e) {
            return new NotionOutcome.Failed<>(e.outcome());
        } catch (NotionAppending.HalfWrittenException e) {
            return e.outcome().as();
        } catch (MistakenException e) {
            return e.outcome().as();
        }
    }
}
