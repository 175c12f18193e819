package io.github.alloyconnections.notion.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyWritingTest {

    private static final String USER = "d40e767c-d7af-4b18-a86d-55c61f1e39a4";
    private static final List<PropertySchema> COLUMNS = List.of(
            column("Name", "title"),
            column("Notes", "rich_text"),
            column("Points", "number"),
            new PropertySchema("Status", "select", Optional.of(List.of("To do", "Doing", "Done"))),
            new PropertySchema("Stage", "status", Optional.of(List.of("Open", "Shut"))),
            new PropertySchema("Tags", "multi_select", Optional.of(List.of("home", "work"))),
            column("Due", "date"),
            column("Urgent", "checkbox"),
            column("Link", "url"),
            column("Mail", "email"),
            column("Phone", "phone_number"),
            column("Who", "people"),
            column("Above", "relation"),
            column("Files", "files"),
            column("Score", "formula"),
            column("Sum", "rollup"),
            column("Made", "created_time"),
            column("Proof", "verification"));

    private static PropertySchema column(String name, String type) {
        return new PropertySchema(name, type, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Notes | a, b | {\"rich_text\":[{\"type\":\"text\",\"text\":{\"content\":\"a, b\"}}]}",
                "Notes | '' | {\"rich_text\":[]}",
                "Points | 12.50 | {\"number\":12.50}",
                "Points | '' | {\"number\":null}",
                "Status | Done | {\"select\":{\"name\":\"Done\"}}",
                "Status | to DO | {\"select\":{\"name\":\"To do\"}}",
                "Status | '' | {\"select\":null}",
                "status | Done | {\"select\":{\"name\":\"Done\"}}",
                "Stage | Open | {\"status\":{\"name\":\"Open\"}}",
                "Tags | work, home | {\"multi_select\":[{\"name\":\"work\"},{\"name\":\"home\"}]}",
                "Tags | '' | {\"multi_select\":[]}",
                "Due | 2026-11-30 | {\"date\":{\"start\":\"2026-11-30\"}}",
                "Due | 2026-11-30T09:00:00+01:00/2026-12-01 | {\"date\":{\"start\":\"2026-11-30T09:00:00+01:00\",\"end\":\"2026-12-01\"}}",
                "Urgent | yes | {\"checkbox\":true}",
                "Urgent | False | {\"checkbox\":false}",
                "Link | https://example.com/a?b=c | {\"url\":\"https://example.com/a?b=c\"}",
                "Mail | a@example.com | {\"email\":\"a@example.com\"}",
                "Phone | +41 44 000 00 00 | {\"phone_number\":\"+41 44 000 00 00\"}",
                "Who | d40e767cd7af4b18a86d55c61f1e39a4 | {\"people\":[{\"object\":\"user\",\"id\":\"" + USER + "\"}]}",
                "Above | https://www.notion.so/Page-d40e767cd7af4b18a86d55c61f1e39a4 | {\"relation\":[{\"id\":\"" + USER
                        + "\"}]}",
                "Files | https://example.com/a.pdf | {\"files\":[{\"type\":\"external\",\"name\":\"a.pdf\",\"external\":{\"url\":\"https://example.com/a.pdf\"}}]}"
            })
    void each_type_is_written_as_notion_takes_it(String name, String typed, String json) {
        PropertyWriting writing = new PropertyWriting(COLUMNS);
        JsonValue written = writing.of(Map.of(name, typed), true);

        assertThat(writing.problems()).isEmpty();
        assertThat(written.fields().values()).singleElement().hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Points | many | 'Points: ''many'' is no number, such as 1200 or 0.5'",
                "Status | Dnoe | 'Status: ''Dnoe'' is none of its options, did you mean ''Done''? They are: To do, Doing, Done'",
                "Stage | '' | 'Stage: a status cannot be emptied. They are: Open, Shut'",
                "Tags | home,garden | 'Tags: ''garden'' is none of its options. They are: home, work'",
                "Due | 30.11.2026 | 'Due: ''30.11.2026'' is no date: write 2026-11-30, 2026-11-30T09:00:00Z, or two of them with a / between'",
                "Due | 2026-02-30 | 'Due: ''2026-02-30'' is no date: write 2026-11-30, 2026-11-30T09:00:00Z, or two of them with a / between'",
                "Urgent | maybe | 'Urgent: ''maybe'' is neither true nor false'",
                "Link | my page | 'Link: ''my page'' is no address, such as https://example.com'",
                "Mail | nobody | 'Mail: ''nobody'' is no mail address'",
                "Who | Zoë | 'Who: ''Zoë'' is no user''s id: people are named by Notion''s ids of them'",
                "Above | Roadmap | 'Above: ''Roadmap'' is neither a page''s id nor its URL'",
                "Score | 7 | 'Score: it is of type formula, which Notion fills in itself'",
                "Sum | 7 | 'Sum: it is of type rollup, which Notion fills in itself'",
                "Made | 2026-11-30 | 'Made: it is of type created_time, which Notion fills in itself'",
                "Proof | x | 'Proof: it is of type verification, which is not set by words: exec patch-page takes Notion''s own form'",
                "Name | x | 'Name is the title, which is given already'"
            })
    void what_does_not_fit_is_told(String name, String typed, String problem) {
        PropertyWriting writing = new PropertyWriting(COLUMNS);
        writing.of(Map.of(name, typed), true);

        assertThat(writing.problems()).containsExactly(problem);
    }

    @Test
    void a_property_that_is_not_there_is_told_with_those_that_are() {
        PropertyWriting writing = new PropertyWriting(COLUMNS.subList(0, 4));
        writing.of(Map.of("Statsu", "Done"), false);

        assertThat(writing.problems())
                .containsExactly(
                        "there is no property 'Statsu', did you mean 'Status'? There are Name, Notes, Points, Status");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("Points", "x"));
        typed.put("Urgent", "x?");
        typed.put("points", "1");
        PropertyWriting writing = new PropertyWriting(COLUMNS);
        writing.of(typed, false);

        assertThat(writing.problems()).hasSize(3).last().isEqualTo("Points is given twice");
    }

    @Test
    void options_that_nobody_knows_are_sent_as_typed() {
        PropertyWriting writing = new PropertyWriting(List.of(column("Status", "select")));

        assertThat(writing.of(Map.of("Status", "Any"), false))
                .hasToString("{\"Status\":{\"select\":{\"name\":\"Any\"}}}");
    }

    @Test
    void a_property_without_a_value_is_read_as_nothing() {
        JsonValue select = JsonValue.from(Map.of("type", "select", "select", new JsonValue.JsonNull()));

        assertThat(PropertyValues.of(select)).isEqualTo(new JsonValue.JsonNull());
        assertThat(PropertyValues.of(JsonValue.object())).isEqualTo(new JsonValue.JsonNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula | {\"type\":\"number\",\"number\":3} | 3",
                "formula | {\"type\":\"string\",\"string\":\"a\"} | \"a\"",
                "date | {\"start\":\"2026-11-30\",\"end\":\"2026-12-01\"} | \"2026-11-30/2026-12-01\"",
                "people | [{\"object\":\"user\",\"id\":\"u\",\"name\":\"Zoë\"},{\"object\":\"user\",\"id\":\"v\"}] | [\"Zoë\",\"v\"]",
                "relation | [{\"id\":\"r\"}] | [\"r\"]",
                "unique_id | {\"prefix\":\"T\",\"number\":5} | \"T-5\"",
                "rollup | {\"type\":\"array\",\"array\":[{\"type\":\"number\",\"number\":1},{\"type\":\"title\",\"title\":[{\"plain_text\":\"x\"}]}]} | [\"1\",\"x\"]",
                "rollup | {\"type\":\"number\",\"number\":9} | 9",
                "files | [{\"name\":\"a\",\"type\":\"file\",\"file\":{\"url\":\"https://s\"}}] | [\"a\"]",
                "created_by | {\"object\":\"user\",\"id\":\"u\"} | \"u\"",
                "checkbox | true | true",
                "button | {} | null"
            })
    void each_type_is_read_as_a_plain_value(String type, String json, String plain) {
        JsonValue property = JsonValue.object().with("type", JsonValue.of(type)).with(type, JsonInput.parse(json));

        assertThat(PropertyValues.of(property)).hasToString(plain);
    }
}
