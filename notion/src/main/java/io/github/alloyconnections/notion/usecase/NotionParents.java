package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.usecase.NotionTables.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what a page is to go below: only Notion knows whether an id is a page's, a database's or a data source's. */
final class NotionParents {

    private final NotionCalls calls;

    NotionParents(NotionCalls calls) {
        this.calls = calls;
    }

    /**
     * What a page goes below, as Notion takes it.
     *
     * @param table the database or data source, whose columns are the page's properties; empty if it is none
     */
    record Parent(JsonValue json, Optional<Table> table) {

        static Parent workspace() {
            return new Parent(
                    JsonValue.object().with("type", JsonValue.of("workspace")).with("workspace", JsonValue.of(true)),
                    Optional.empty());
        }

        private static Parent of(String kind, NotionId id) {
            return new Parent(JsonValue.object().with(kind, JsonValue.of(id.value())), Optional.empty());
        }

        /** The input, for the version of Notion's API that takes this parent. */
        ActionInput inVersion(ActionInput input) {
            return table.filter(Table::source).isPresent() ? NotionCalls.newer(input) : input;
        }
    }

    Parent of(NotionId id, List<String> notes) {
        boolean page;
        try {
            page = isPage(id);
        } catch (UnknownActionException e) {
            return unseen(id, notes);
        }
        return page ? Parent.of("page_id", id) : table(id, notes);
    }

    private boolean isPage(NotionId id) {
        try {
            calls.read(Operation.READ_PAGE, NotionReading.at("page_id", id), NotionAnswers::page);
            return true;
        } catch (NotionCalls.FailedException e) {
            if (!e.isNotThere()) {
                throw e;
            }
            return false;
        }
    }

    private Parent table(NotionId id, List<String> notes) {
        try {
            return only(new NotionTables(calls).find(id), id);
        } catch (UnknownActionException e) {
            notes.add("no page of that id is shared: it was taken for a database's, which no action could confirm");
            return Parent.of("database_id", id);
        }
    }

    /** No action reads pages: what is no database is taken for one. */
    private Parent unseen(NotionId id, List<String> notes) {
        try {
            return only(new NotionTables(calls).find(id), id);
        } catch (UnknownActionException e) {
            notes.add("the parent was taken for a page: Alloy offers no action that tells");
        } catch (NotionCalls.FailedException e) {
            if (!e.isNotThere()) {
                throw e;
            }
        }
        return Parent.of("page_id", id);
    }

    private static Parent only(List<Table> tables, NotionId id) {
        if (tables.size() > 1) {
            String names = tables.stream().map(Table::named).collect(Collectors.joining(", "));
            throw new MistakenException(
                    Optional.of(id),
                    List.of("the database has " + tables.size()
                            + " data sources, and a page goes into one of them: name it as the parent instead: "
                            + names));
        }
        Table table = tables.get(0);
        return new Parent(table.asParent(), Optional.of(table));
    }
}
