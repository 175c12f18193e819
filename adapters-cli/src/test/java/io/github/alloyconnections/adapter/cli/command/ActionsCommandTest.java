package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsCommandTest {

    private static final JsonValue BODY = JsonValue.from(
            Map.of("required", List.of("parent"), "properties", Map.of("parent", Map.of("type", "object"))));

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void actions_are_listed() {
        assertThat(line.run("actions")).isZero();
        assertThat(line.out()).isEqualTo("ID           METHOD  DOES\npost-search  POST    Finds pages\n");
    }

    @Test
    void a_list_as_published_shows_the_resource_and_no_empty_column() {
        line.project.actions.all = List.of(new ActionSummary(
                new ActionId("listContacts"),
                Optional.of("List contacts"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("contacts")));

        assertThat(line.run("actions", "-o", "table")).isZero();
        assertThat(line.out()).isEqualTo("ID            RESOURCE  DOES\nlistContacts  contacts  List contacts\n");
    }

    @Test
    void another_connector_is_named_as_a_word() {
        assertThat(line.run("actions", "ZOHOCRM", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"connector\" : \"zohoCRM\"").contains("\"count\" : 1");
        assertThat(line.run("actions", "notion", "--connector", "zohoCRM")).isEqualTo(2);
    }

    @Test
    void ids_alone_can_be_had() {
        line.run("actions", "-o", "id");

        assertThat(line.out()).isEqualTo("post-search\n");
    }

    @Test
    void an_action_says_what_it_takes_and_how_to_call_it() {
        line.project.actions.description = target -> Optional.of(described());

        assertThat(line.run("action", "post-page")).isZero();
        assertThat(line.out())
                .contains("writes   yes")
                .contains("You give:")
                .contains("path  page_id  string  required")
                .contains("body  parent   object  required")
                .contains("This program adds: header Notion-Version = 2022-06-28")
                .contains("Alloy fills in from the connection: header authorization")
                .contains("It answers, for example:")
                .contains("\"results\" : [\n    \"one\",\n    \"… 2 more\"\n  ]")
                .contains("exec post-page --path page_id=PAGE_ID --body '{\"parent\":{}}'");
    }

    @Test
    void an_action_that_needs_nothing_says_so() {
        line.project.actions.description = target -> Optional.of(new ActionDescription(
                line.project.actions.all.get(0), Optional.empty(), List.of(), Optional.empty(), true));

        assertThat(line.run("action", "post-search")).isZero();
        assertThat(line.out()).contains("You give: nothing").doesNotContain("Alloy fills in");
    }

    @Test
    void its_json_holds_the_schema() {
        line.project.actions.description = target -> Optional.of(described());

        assertThat(line.run("action", "post-page", "-o", "json")).isZero();
        JsonValue record = JsonInput.parse(line.out());
        assertThat(record.at("needs").orElseThrow().fields()).containsOnlyKeys("asked", "added", "filledByAlloy");
        assertThat(record.at("sample")).isNotEmpty();
        assertThat(line.out()).contains("\"filledByAlloy\" : true").contains("\"required\" : [");
    }

    @Test
    void a_word_that_cannot_be_an_action_is_refused() {
        assertThat(line.run("action", "a/b")).isEqualTo(2);
        assertThat(line.err()).contains("'a/b' is no action id");
    }

    private ActionDescription described() {
        JsonValue string = JsonValue.from(Map.of("type", "string"));
        return new ActionDescription(
                line.project.actions.all.get(0),
                Optional.of("/v1/pages"),
                List.of(
                        header("Notion-Version", Optional.of(JsonValue.of("2022-06-28")), true),
                        new ActionParameter(
                                "page_id", Place.PATH, true, Optional.of(string), Optional.empty(), Optional.empty()),
                        header("authorization", Optional.empty(), false)),
                Optional.of(BODY),
                Optional.of(JsonValue.from(Map.of("results", List.of("one", "two", "three")))),
                false);
    }

    private static ActionParameter header(String name, Optional<JsonValue> value, boolean added) {
        return new ActionParameter(name, Place.HEADER, true, Optional.empty(), value, Optional.empty(), added);
    }
}
