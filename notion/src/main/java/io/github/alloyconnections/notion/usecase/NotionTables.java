package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.property.PropertySchema;
import java.util.List;
import java.util.Optional;

/**
 * Finds what holds rows: a database, or in newer versions of Notion's API the data sources that a database consists of,
 * each with columns of its own.
 */
final class NotionTables {

    private final NotionCalls calls;

    NotionTables(NotionCalls calls) {
        this.calls = calls;
    }

    /** A database that holds its rows itself, or a data source. */
    record Table(boolean source, NotionId id, NotionPage page, List<PropertySchema> columns) {

        /** As the parent of a page. */
        JsonValue asParent() {
            String kind = source ? "data_source_id" : "database_id";
            JsonValue value = JsonValue.of(id.value());
            return source
                    ? JsonValue.object().with("type", JsonValue.of(kind)).with(kind, value)
                    : JsonValue.object().with(kind, value);
        }

        /** Its name and its id, for whoever has to name it. */
        String named() {
            return (page.title().isEmpty() ? "" : page.title() + " ") + "(" + id + ")";
        }
    }

    /** A database as it was answered: with its columns, or with the ids of its data sources. */
    private record Answered(Table table, List<NotionId> sources) {}

    /** What holds the rows of this database, or the data source of this id. */
    List<Table> find(NotionId id) {
        try {
            Answered answered = database(id, false);
            return answered.sources().isEmpty() ? List.of(answered.table()) : sources(answered.sources());
        } catch (NotionCalls.FailedException e) {
            return e.hasDataSources() ? sources(named(e, id)) : List.of(sourceOr(id, e));
        } catch (UnknownActionException e) {
            return List.of(sourceOr(id, e));
        }
    }

    /** The data source of this id. */
    Table source(NotionId id) {
        return calls.read(
                Operation.READ_DATA_SOURCE,
                at("data_source_id", id),
                answer -> NotionAnswers.page(answer).map(page -> new Table(true, id, page, PropertySchema.of(answer))));
    }

    private Answered database(NotionId id, boolean newer) {
        ActionInput input = at("database_id", id);
        return calls.read(Operation.READ_DATABASE, newer ? NotionCalls.newer(input) : input, answer -> {
            List<PropertySchema> columns = PropertySchema.of(answer);
            List<NotionId> sources = columns.isEmpty() ? ids(answer.at("data_sources")) : List.of();
            return NotionAnswers.page(answer).map(page -> new Answered(new Table(false, id, page, columns), sources));
        });
    }

    /** The refusal names them, or the newer version does. */
    private List<NotionId> named(NotionCalls.FailedException refusal, NotionId database) {
        List<NotionId> said = refusal.refusal()
                .map(ActionOutcome.Refused::result)
                .flatMap(result -> result.at("additional_data"))
                .map(data -> ids(data.at("child_data_source_ids")))
                .orElse(List.of());
        List<NotionId> all = said.isEmpty() ? database(database, true).sources() : said;
        if (all.isEmpty()) {
            throw refusal;
        }
        return all;
    }

    private static List<NotionId> ids(Optional<JsonValue> list) {
        return list.map(JsonValue::items).orElse(List.of()).stream()
                .flatMap(item -> item.text().or(() -> item.text("id")).stream())
                .flatMap(text -> NotionId.parse(text).stream())
                .distinct()
                .toList();
    }

    private List<Table> sources(List<NotionId> ids) {
        return ids.stream().map(this::source).toList();
    }

    /** An id that is no database's may be a data source's; if not, the first answer is the one to tell. */
    private Table sourceOr(NotionId id, RuntimeException first) {
        boolean open = !(first instanceof NotionCalls.FailedException failed) || failed.isNotThere();
        if (!open) {
            throw first;
        }
        try {
            return source(id);
        } catch (UnknownActionException e) {
            throw isPage(id) ? new MistakenException(id) : first;
        } catch (NotionCalls.FailedException e) {
            if (e.isNotThere() && isPage(id)) {
                throw new MistakenException(id);
            }
            throw e.isNotThere() && first instanceof NotionCalls.FailedException ? first : e;
        }
    }

    /** An id of a page is what people have at hand. */
    private boolean isPage(NotionId id) {
        try {
            return calls.read(Operation.READ_PAGE, at("page_id", id), NotionAnswers::page)
                    .kind()
                    .equals("page");
        } catch (NotionCalls.FailedException | UnknownActionException e) {
            return false;
        }
    }

    private static ActionInput at(String name, NotionId id) {
        return ActionInput.none().with(Place.PATH, name, JsonValue.of(id.value()));
    }
}
