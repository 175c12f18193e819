package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeNotion;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotionCommandTest {

    private static final String URL = "https://www.notion.so/Roadmap-003305b9000040008000000000000001?pvs=4";

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void a_search_shows_a_table() {
        assertThat(line.run("notion", "search", "Road", "map", "--limit", "7")).isZero();
        assertThat(line.project.notion.asked).containsExactly("Road map 7");
        assertThat(line.out())
                .startsWith("ID                                    TITLE    KIND  EDITED            URL\n"
                        + FakeNotion.ID + "  Roadmap  page  2025-11-09 21:05  https://");
    }

    @Test
    void nothing_found_is_explained_on_the_error_stream() {
        line.project.notion.pages = List.of();
        line.project.notion.notes = List.of("0 pages: nothing was shared");

        assertThat(line.run("notion", "search")).isZero();
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("0 pages: nothing was shared");
    }

    @Test
    void a_search_s_json_names_the_connection() {
        assertThat(line.run("notion", "search", "-o", "json")).isZero();
        assertThat(JsonInput.parse(line.out()).fields())
                .containsOnlyKeys("connection", "reason", "pages", "count", "complete", "notes");
    }

    @Test
    void a_page_is_read_by_its_url() {
        assertThat(line.run("notion", "page", URL)).isZero();
        assertThat(line.project.notion.asked).containsExactly(FakeNotion.ID);
        assertThat(line.out())
                .startsWith("Roadmap\n  id       " + FakeNotion.ID)
                .contains("\n  Status: Done\n")
                .endsWith("\n\n# Head\n\n- item\n");
    }

    @Test
    void a_page_is_made_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("page.md"), "# From a file");

        assertThat(line.run("notion", "create", "--title", "T", "--parent", URL, "--content", "@" + file, "-o", "id"))
                .isZero();
        assertThat(line.project.notion.asked)
                .containsExactly(new PageDraft("T", Optional.of(new NotionId(FakeNotion.ID)), "# From a file"));
        assertThat(line.out()).isEqualTo(FakeNotion.ID + "\n");
    }

    @Test
    void content_may_be_typed_or_piped() {
        line.in = "piped".getBytes(StandardCharsets.UTF_8);

        line.run("notion", "create", "--title", "T", "--content", "- typed");
        line.run("notion", "create", "--title", "T", "--content", "@-");

        assertThat(line.project.notion.asked)
                .containsExactly(
                        new PageDraft("T", Optional.empty(), "- typed"), new PageDraft("T", Optional.empty(), "piped"));
    }

    @Test
    void a_page_is_renamed_and_archived() {
        assertThat(line.run("notion", "update", FakeNotion.ID, "--title", "N", "--archive"))
                .isZero();
        assertThat(line.project.notion.asked).containsExactly(new PageChange(Optional.of("N"), true));
        assertThat(line.out()).startsWith("Archived:\nN\n");
    }

    @ParameterizedTest
    @CsvSource({"100, ACTION_FAILED, false", "200, OUTCOME_UNKNOWN, true"})
    void a_page_that_was_written_in_part_is_no_success(int tried, String code, boolean unsure) {
        line.project.notion.unfinished = Optional.of(new NotionOutcome.Unfinished<>(
                new ConnectionId(Entries.NEWEST), FakeNotion.page("Long"), true, 100, tried, 250, "too odd"));

        assertThat(line.run("notion", "create", "--title", "Long", "-o", "json"))
                .isEqualTo(1);
        assertThat(line.out()).contains(code);
        assertThat(line.err())
                .contains("the page was made (" + FakeNotion.ID)
                .contains("only the first 100 of its 250 blocks are " + (unsure ? "certain to be " : "") + "on it")
                .contains("do not make it again")
                .contains("notion update " + FakeNotion.ID + " --content @FILE --from-block 101");
    }

    @Test
    void the_next_step_after_a_half_is_the_command_itself(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("my notes.md"), "text");
        line.project.notion.unfinished = Optional.of(new NotionOutcome.Unfinished<>(
                new ConnectionId(Entries.NEWEST),
                FakeNotion.page("Long"),
                false,
                100,
                100,
                250,
                "too odd",
                NotionOutcome.Unfinished.Change.NOT_DONE));

        assertThat(line.run(
                        "notion",
                        "update",
                        FakeNotion.ID,
                        "--content",
                        "@" + file,
                        "--title",
                        "It's",
                        "--property",
                        "Status=To do",
                        "--archive"))
                .isEqualTo(1);
        assertThat(line.err())
                .contains("notion update " + FakeNotion.ID + " --content '@" + file
                        + "' --from-block 101 --title 'It'\\''s' --property 'Status=To do' --archive")
                .doesNotContain("same command again");
    }

    @Test
    void properties_are_taken_by_their_names() {
        assertThat(line.run("notion", "update", FakeNotion.ID, "--property", "Status=a=b", "--property", "Tags=x, y"))
                .isZero();
        assertThat(line.run("notion", "create", "--title", "T", "--parent", FakeNotion.ID, "--property", "Points="))
                .isZero();
        assertThat(line.project.notion.asked)
                .containsExactly(
                        new PageChange(
                                Optional.empty(), false, Optional.empty(), 1, Map.of("Status", "a=b", "Tags", "x, y")),
                        new PageDraft("T", Optional.of(new NotionId(FakeNotion.ID)), "", Map.of("Points", "")));
    }

    @Test
    void a_property_that_does_not_fit_is_a_mistake_of_the_caller() {
        line.project.notion.mistaken = Optional.of(new NotionOutcome.Mistaken<>(
                Optional.of(new NotionId(FakeNotion.ID)), Optional.empty(), List.of("Points: 'x' is no number")));

        assertThat(line.run("notion", "update", FakeNotion.ID, "--property", "Points=x", "--env-file", "other.env"))
                .isEqualTo(2);
        assertThat(line.err())
                .contains("nothing was written:", "- Points: 'x' is no number")
                .contains("notion rows " + FakeNotion.ID + " --limit 1 --env-file other.env");
    }

    @Test
    void a_page_where_a_database_is_asked_for_is_read_by_another_command() {
        line.project.notion.mistaken = Optional.of(new NotionOutcome.Mistaken<>(
                Optional.empty(), Optional.of(new NotionId(FakeNotion.ID)), List.of("it is a page, no database")));

        assertThat(line.run("notion", "rows", FakeNotion.ID)).isEqualTo(2);
        assertThat(line.err())
                .contains("error: it is a page, no database", "notion page " + FakeNotion.ID)
                .doesNotContain("written");
    }

    @Test
    void a_database_is_read_with_its_properties_as_columns() {
        assertThat(line.run("notion", "rows", URL, "--limit", "1")).isZero();
        assertThat(line.out())
                .isEqualTo("ID                                    Name   Points  Tags\n" + FakeNotion.ID
                        + "  First  3       a, b\n");
        assertThat(line.err()).contains("there are more rows");
        assertThat(line.project.notion.asked).containsExactly("rows " + FakeNotion.ID + " 1");
    }

    @Test
    void rows_as_json_have_values_of_their_types() {
        assertThat(line.run("notion", "rows", FakeNotion.ID, "-o", "json")).isZero();
        JsonValue json = JsonInput.parse(line.out());
        assertThat(json.fields())
                .containsOnlyKeys("connection", "reason", "table", "columns", "rows", "count", "complete", "notes");
        assertThat(json.at("rows").orElseThrow().items().get(0).at("properties").orElseThrow())
                .hasToString("{\"Name\":\"First\",\"Points\":3,\"Tags\":[\"a\",\"b\"]}");
    }

    @Test
    void content_is_added_from_a_block_on() {
        assertThat(line.run("notion", "update", FakeNotion.ID, "--content", "# More", "--from-block", "101"))
                .isZero();
        assertThat(line.project.notion.asked)
                .containsExactly(new PageChange(Optional.empty(), false, Optional.of("# More"), 101));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notion",
                "notion update " + FakeNotion.ID + " --from-block 2",
                "notion update " + FakeNotion.ID + " --content x --from-block 0",
                "notion create",
                "notion create --title T --property a=b",
                "notion update " + FakeNotion.ID + " --property a",
                "notion update " + FakeNotion.ID + " --property a=1 --property a=2",
                "notion rows",
                "notion rows tasks",
                "notion rows " + FakeNotion.ID + " --limit 0",
                "notion update " + FakeNotion.ID,
                "notion page roadmap",
                "notion page https://evil.example/003305b9000040008000000000000001",
                "notion search --limit 0",
                "notion search -o raw",
                "notion remove x"
            })
    void what_makes_no_sense_is_told_and_nothing_is_asked(String command) {
        assertThat(line.run(command.split(" "))).isEqualTo(2);
        assertThat(line.err()).contains("error:");
        assertThat(line.project.notion.asked).isEmpty();
    }

    @Test
    void options_may_stand_before_any_of_its_words() {
        assertThat(line.run("-o", "json", "notion", "--no-color", "search")).isZero();
        assertThat(line.out()).startsWith("{");
    }

    @Test
    void help_names_its_parts() {
        assertThat(line.run("notion", "create", "--help")).isZero();
        assertThat(line.out()).contains("--content").contains("notion create");
    }
}
