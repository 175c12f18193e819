package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.property.PropertySchema;
import io.github.alloyconnections.notion.property.PropertyWriting;
import io.github.alloyconnections.notion.usecase.NotionParents.Parent;
import io.github.alloyconnections.notion.usecase.NotionTables.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads typed properties by the columns of the database that the page is in. */
final class NotionProperties {

    private static final String TITLE_ONLY =
            "only a page in a database has properties; any other has its title alone, which --title sets";

    private final NotionCalls calls;

    NotionProperties(NotionCalls calls) {
        this.calls = calls;
    }

    /** Columns, and whose they are. */
    private record Columns(Optional<NotionId> table, List<PropertySchema> all) {

        static Columns of(Table table) {
            return new Columns(Optional.of(table.id()), table.columns());
        }
    }

    JsonObject ofNew(Parent parent, Map<String, String> typed) {
        if (typed.isEmpty()) {
            return JsonValue.object();
        }
        return written(parent.table().map(Columns::of), typed, true);
    }

    JsonObject ofPage(NotionId id, PageChange change) {
        if (change.properties().isEmpty()) {
            return JsonValue.object();
        }
        Columns columns = calls.read(
                Operation.READ_PAGE,
                NotionReading.at("page_id", id),
                answer -> NotionAnswers.page(answer).map(page -> columns(answer)));
        return written(Optional.of(columns), change.properties(), change.title().isPresent());
    }

    private static JsonObject written(Optional<Columns> columns, Map<String, String> typed, boolean titled) {
        List<PropertySchema> all = columns.map(Columns::all).orElse(List.of());
        if (all.isEmpty()) {
            throw new MistakenException(Optional.empty(), List.of(TITLE_ONLY));
        }
        PropertyWriting writing = new PropertyWriting(all);
        JsonObject written = writing.of(typed, titled);
        if (!writing.problems().isEmpty()) {
            throw new MistakenException(columns.flatMap(Columns::table), writing.problems());
        }
        return written;
    }

    /** The database's, which know what may be chosen; else the page's own, which know their types. */
    private Columns columns(JsonValue page) {
        Columns own = new Columns(Optional.empty(), PropertySchema.of(page));
        Optional<JsonValue> parent = page.at("parent");
        Optional<NotionId> source = parent.flatMap(above -> id(above, "data_source_id"));
        Optional<NotionId> database = parent.flatMap(above -> id(above, "database_id"));
        try {
            NotionTables tables = new NotionTables(calls);
            return source.map(tables::source)
                    .or(() -> database.map(tables::find)
                            .filter(found -> found.size() == 1)
                            .map(found -> found.get(0)))
                    .filter(table -> !table.columns().isEmpty())
                    .map(Columns::of)
                    .orElse(own);
        } catch (UnknownActionException e) {
            return own;
        } catch (NotionCalls.FailedException e) {
            if (e.refusal().isEmpty()) {
                throw e;
            }
            return own;
        }
    }

    private static Optional<NotionId> id(JsonValue parent, String name) {
        return parent.text(name).flatMap(NotionId::parse);
    }
}
