package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.notion.markdown.RichText;
import io.github.alloyconnections.notion.page.NotionPage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads pages out of what Notion answers; what is missing stays empty. */
final class NotionAnswers {

    private static final Set<String> KINDS = Set.of("page", "database", "data_source");

    private NotionAnswers() {}

    /** The page or database that this is, if it is one: whatever else is wrong, it has an id. */
    static Optional<NotionPage> page(JsonValue answer) {
        boolean another = answer.at("object")
                .filter(object -> object.text().filter(KINDS::contains).isEmpty())
                .isPresent();
        return answer.text("id").filter(id -> !id.isBlank() && !another).map(id -> page(id, answer));
    }

    private static NotionPage page(String id, JsonValue answer) {
        return new NotionPage(
                id,
                answer.text("object").orElse("page"),
                title(answer),
                answer.text("url"),
                answer.isTrue("archived") || answer.isTrue("in_trash"),
                time(answer, "created_time"),
                time(answer, "last_edited_time"),
                answer.at("parent").flatMap(NotionAnswers::parent));
    }

    /** A database's own, or the one property of a page that is its title, whatever it is called. */
    private static String title(JsonValue answer) {
        Stream<JsonValue> ofPage = answer.at("properties").map(JsonValue::fields).stream()
                .flatMap(properties -> properties.values().stream())
                .filter(property -> property.text("type").equals(Optional.of("title")))
                .flatMap(property -> property.at("title").stream());
        return Stream.concat(answer.at("title").stream(), ofPage)
                .map(RichText::plain)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> time(JsonValue answer, String name) {
        return answer.text(name).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> parent(JsonValue parent) {
        boolean workspace = parent.isTrue("workspace");
        return workspace
                ? Optional.of("workspace")
                : List.of("page_id", "database_id", "block_id", "data_source_id").stream()
                        .flatMap(name -> parent.text(name).stream())
                        .findFirst();
    }
}
