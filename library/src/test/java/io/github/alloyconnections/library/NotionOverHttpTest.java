package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.library.FaultyFront.Fault;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.TableRows;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notion by words over real HTTP: against the simulator, and with one call of it going wrong. */
class NotionOverHttpTest {

    private static final String LONG = "line\n\n".repeat(250);

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void rows_are_made_set_and_read_by_database_and_by_data_source() {
        try (AlloyConnections alloy = open(sandbox.baseUrl().toString())) {
            NotionPages notion = alloy.notion();
            String database = notion.search("Tasks").pages().get(0).id();
            NotionPage row =
                    notion.createRow("Ours", database, Map.of("status", "done", "Points", "2", "Tags", "work,home"));
            notion.set(row.id(), Map.of("Points", "3.5", "Status", "", "Due", "2026-11-30/2026-12-01"));

            TableRows read = notion.rows(database);
            String source = database.substring(0, 24) + "da7a" + database.substring(28);

            assertThat(read.rows())
                    .hasSize(3)
                    .last()
                    .satisfies(last -> assertThat(last.values())
                            .containsEntry("Name", JsonValue.of("Ours"))
                            .containsEntry("Status", new JsonValue.JsonNull())
                            .containsEntry("Tags", JsonValue.of(List.of(JsonValue.of("work"), JsonValue.of("home"))))
                            .containsEntry("Due", JsonValue.of("2026-11-30/2026-12-01")));
            assertThat(notion.rows(source).rows())
                    .extracting(TableRows.Row::values)
                    .isEqualTo(read.rows().stream().map(TableRows.Row::values).toList());
            assertThat(code(() -> notion.set(row.id(), Map.of("Score", "1")))).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void blocks_below_blocks_are_read() {
        try (AlloyConnections alloy = open(sandbox.baseUrl().toString())) {
            NotionPage page = alloy.notion().create("Nested", "```ts\nlet x\n```");
            Map<String, Object> inner = item("inner", Map.of());
            alloy.action("patch-block-children")
                    .path("block_id", page.id())
                    .body(Map.of("children", List.of(item("outer", Map.of("children", List.of(inner))))))
                    .unchecked()
                    .call();

            assertThat(alloy.notion().read(page.id()).markdown())
                    .isEqualTo("```typescript\nlet x\n```\n\n- outer\n  - inner");
        }
    }

    private static Map<String, Object> item(String text, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("rich_text", List.of(Map.of("type", "text", "text", Map.of("content", text))));
        return Map.of("type", "bulleted_list_item", "bulleted_list_item", content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":{\"code\":\"validation_error\",\"message\":\"too odd\"}} | ACTION_FAILED | only the first 200 of its 250 blocks are on it",
                "0 | - | OUTCOME_UNKNOWN | 201 to 250 may be",
                "200 | {\"responseData\":{\"object\":\"error\",\"code\":\"internal_server_error\",\"message\":\"x\"}} | OUTCOME_UNKNOWN | 201 to 250 may be",
                "200 | {} | OUTCOME_UNKNOWN | 201 to 250 may be"
            })
    void a_page_that_was_written_in_part_says_how_to_go_on(int status, String body, String code, String words) {
        Fault fault = status == 0 ? Fault.cut() : new Fault(status, body);
        try (FaultyFront front = new FaultyFront(sandbox.baseUrl(), "patch-block-children", 2, fault);
                AlloyConnections alloy = open(front.url())) {
            AlloyException half = catchThrowableOfType(
                    AlloyException.class, () -> alloy.notion().create("Long", LONG));

            assertThat(half.code()).isEqualTo(code);
            assertThat(half).hasMessageContaining(words).hasMessageContaining("do not make it again");
            assertThat(half.next().toString()).contains("--from-block 201").doesNotContain("same command again");
        }
    }

    @Test
    void what_came_too_soon_is_sent_again_after_the_wait_that_was_asked_for() {
        Fault tooSoon = new Fault(429, "{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"slow\"}}");
        try (FaultyFront front = new FaultyFront(sandbox.baseUrl(), "patch-block-children", 1, tooSoon);
                AlloyConnections alloy = open(front.url())) {
            NotionPage page = alloy.notion().create("Long", LONG);

            assertThat(alloy.notion().read(page.id()).markdown().lines().filter("line"::equals))
                    .hasSize(250);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"object\":\"error\",\"status\":404,\"code\":\"object_not_found\",\"message\":\"Could not find page\"}",
                "404 | {\"error\":{\"source\":\"PROVIDER\",\"code\":\"NOT_FOUND\",\"message\":\"Could not find page with ID: 1.\"}}",
                "200 | {\"responseData\":{\"object\":\"error\",\"code\":\"object_not_found\",\"message\":\"no\"}}"
            })
    void notion_s_not_found_says_how_to_share(int status, String body) {
        try (FaultyFront front = new FaultyFront(sandbox.baseUrl(), "retrieve-a-page", 1, new Fault(status, body));
                AlloyConnections alloy = open(front.url())) {
            assertThat(catchThrowableOfType(
                            AlloyException.class, () -> alloy.notion().read("003305b9-0000-4000-8000-000000000001")))
                    .hasMessageContaining("add the integration");
        }
    }

    private AlloyConnections open(String url) {
        Map<String, String> environment = Map.of(
                "ALLOY_API_KEY",
                sandbox.apiKey(),
                "ALLOY_USER_ID",
                sandbox.userId().orElseThrow(),
                "ALLOY_BASE_URL",
                url);
        return AlloyConnections.open(AlloyOptions.ofThisProcess().in(environment, folder, folder));
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(AlloyException.class, work::run).code();
    }
}
