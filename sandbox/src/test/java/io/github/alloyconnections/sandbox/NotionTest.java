package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotionTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client user = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode notion(String action, String parts) {
        return user.notion(action, Sandboxes.NEWEST, parts).json().path("responseData");
    }

    private JsonNode search(String body) {
        return notion("post-search", "\"requestBody\":" + body);
    }

    private JsonNode create(String title) {
        return notion(
                "post-page",
                "\"requestBody\":{\"parent\":{\"type\":\"workspace\",\"workspace\":true},\"properties\":" + title(title)
                        + "}");
    }

    private static String title(String text) {
        return "{\"title\":{\"title\":[{\"text\":{\"content\":\"" + text + "\"}}]}}";
    }

    private static String pageId(JsonNode page) {
        return "\"pathParams\":{\"page_id\":\"" + page.path("id").asText() + "\"}";
    }

    @Test
    void a_search_finds_all_that_was_shared() {
        JsonNode found = search("{}");

        assertThat(found.path("results")).hasSize(6);
        assertThat(found.path("has_more").asBoolean(true)).isFalse();
        assertThat(found.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void pages_of_a_search_follow_the_cursor_to_the_end() {
        List<String> ids = new ArrayList<>();
        JsonNode page = search("{\"page_size\":4}");
        page.path("results").forEach(each -> ids.add(each.path("id").asText()));
        JsonNode next = search("{\"page_size\":4,\"start_cursor\":\""
                + page.path("next_cursor").asText() + "\"}");
        next.path("results").forEach(each -> ids.add(each.path("id").asText()));

        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(next.path("has_more").asBoolean(true)).isFalse();
    }

    @Test
    void a_search_can_be_for_a_title_or_a_kind() {
        assertThat(search("{\"query\":\"ROADmap\"}").path("results")).hasSize(1);
        assertThat(search("{\"filter\":{\"property\":\"object\",\"value\":\"database\"}}")
                        .path("results"))
                .hasSize(1);
    }

    @Test
    void a_page_that_was_created_can_be_read_back() {
        JsonNode created = create("Hello");

        assertThat(notion("retrieve-a-page", pageId(created))).isEqualTo(created);
        assertThat(created.at("/properties/title/title/0/plain_text").asText()).isEqualTo("Hello");
        assertThat(search("{\"query\":\"hello\"}").at("/results/0/id")).isEqualTo(created.path("id"));
    }

    @Test
    void what_one_connection_writes_another_of_the_account_reads() {
        JsonNode created = create("Shared");
        Answer read = user.notion("retrieve-a-page", "6910029dd6d6670fb1742f05", pageId(created));

        assertThat(read.json().path("responseData")).isEqualTo(created);
    }

    @Test
    void a_new_title_is_read_back() {
        JsonNode created = create("Old");
        notion("patch-page", pageId(created) + ",\"requestBody\":{\"properties\":" + title("New") + "}");

        assertThat(notion("retrieve-a-page", pageId(created))
                        .at("/properties/title/title/0/plain_text")
                        .asText())
                .isEqualTo("New");
    }

    @Test
    void an_archived_page_is_readable_but_not_found() {
        JsonNode created = create("Old");
        notion("patch-page", pageId(created) + ",\"requestBody\":{\"archived\":true}");

        assertThat(notion("retrieve-a-page", pageId(created)).path("archived").asBoolean())
                .isTrue();
        assertThat(search("{}").path("results")).hasSize(6);
    }

    @Test
    void an_archived_page_must_come_back_before_it_changes() {
        JsonNode created = create("Old");
        notion("patch-page", pageId(created) + ",\"requestBody\":{\"archived\":true}");
        String change = pageId(created) + ",\"requestBody\":{\"properties\":" + title("New");

        assertThat(notion("patch-page", change + "}").path("message").asText()).contains("archived");
        assertThat(notion("patch-page", change + ",\"archived\":false}")
                        .path("object")
                        .asText())
                .isEqualTo("page");
    }

    @Test
    void ids_are_taken_without_dashes() {
        JsonNode created = create("Hello");
        String bare = created.path("id").asText().replace("-", "");

        assertThat(notion("retrieve-a-page", "\"pathParams\":{\"page_id\":\"" + bare + "\"}"))
                .isEqualTo(created);
    }

    @Test
    void content_is_kept_in_order() {
        JsonNode page = create("With content");
        String block = "\"pathParams\":{\"block_id\":\"" + page.path("id").asText() + "\"}";
        notion("patch-block-children", block + ",\"requestBody\":{\"children\":[" + paragraph("one") + "]}");
        notion("patch-block-children", block + ",\"requestBody\":{\"children\":[" + paragraph("two") + "]}");

        assertThat(notion("get-block-children", block).findValuesAsText("plain_text"))
                .containsExactly("one", "two");
        assertThat(notion("get-block-children", block + ",\"queryParameters\":{\"page_size\":\"1\"}")
                        .path("results"))
                .hasSize(1);
    }

    private static String paragraph(String text) {
        return "{\"paragraph\":{\"rich_text\":[{\"text\":{\"content\":\"" + text + "\"}}]}}";
    }

    @Test
    void a_database_shows_its_columns_and_rows() {
        JsonNode database = search("{\"filter\":{\"property\":\"object\",\"value\":\"database\"}}")
                .at("/results/0");
        String path = "\"pathParams\":{\"database_id\":\"" + database.path("id").asText() + "\"}";

        assertThat(notion("retrieve-a-database", path)).isEqualTo(database);
        assertThat(notion("post-database-query", path).path("results").findValuesAsText("plain_text"))
                .containsExactly("Choose a connection", "Write it down");
    }

    @Test
    void a_row_takes_the_columns_of_its_database() {
        JsonNode database = search("{\"filter\":{\"property\":\"object\",\"value\":\"database\"}}")
                .at("/results/0");
        String parent = "{\"database_id\":\"" + database.path("id").asText() + "\"}";
        JsonNode row = notion(
                "post-page",
                "\"requestBody\":{\"parent\":" + parent
                        + ",\"properties\":{\"Name\":{\"title\":[{\"text\":{\"content\":\"Row\"}}]},"
                        + "\"Status\":{\"select\":{\"name\":\"Open\"}}}}");

        assertThat(row.at("/properties/Name/title/0/plain_text").asText()).isEqualTo("Row");
        assertThat(row.at("/properties/Status/select/name").asText()).isEqualTo("Open");
    }

    @Test
    void a_newer_version_shows_a_database_as_its_data_sources() {
        JsonNode database = search("{\"filter\":{\"property\":\"object\",\"value\":\"database\"}}")
                .at("/results/0");
        String newer = ",\"additionalHeaders\":{\"Notion-Version\":\"2025-09-03\"}";
        String path = "\"pathParams\":{\"database_id\":\"" + database.path("id").asText() + "\"}";
        JsonNode shown = notion("retrieve-a-database", path + newer);
        String source = "\"pathParams\":{\"data_source_id\":\""
                + shown.at("/data_sources/0/id").asText() + "\"}";

        assertThat(shown.has("properties")).isFalse();
        assertThat(notion("retrieve-a-data-source", source + newer).path("properties"))
                .isEqualTo(database.path("properties"));
        assertThat(notion("query-a-data-source", source + newer)
                        .at("/results/0/parent/type")
                        .asText())
                .isEqualTo("data_source_id");
        assertThat(notion("post-database-query", path + newer).path("code").asText())
                .isEqualTo("invalid_request_url");
        assertThat(notion("query-a-data-source", source).path("code").asText()).isEqualTo("invalid_request_url");
    }

    @Test
    void blocks_below_blocks_are_kept() {
        JsonNode page = create("Nested");
        String on = "\"pathParams\":{\"block_id\":\"" + page.path("id").asText() + "\"}";
        JsonNode outer = notion(
                        "patch-block-children",
                        on + ",\"requestBody\":{\"children\":[{\"toggle\":{\"rich_text\":[],\"children\":["
                                + paragraph("inner") + "]}}]}")
                .at("/results/0");

        assertThat(outer.path("has_children").asBoolean()).isTrue();
        assertThat(notion(
                                "get-block-children",
                                "\"pathParams\":{\"block_id\":\""
                                        + outer.path("id").asText() + "\"}")
                        .findValuesAsText("plain_text"))
                .containsExactly("inner");
    }

    @Test
    void blocks_three_levels_below_a_block_are_refused_in_one_call() {
        String on =
                "\"pathParams\":{\"block_id\":\"" + create("Deep").path("id").asText() + "\"}";
        String toggle = "{\"toggle\":{\"rich_text\":[],\"children\":[%s]}}";
        String two = toggle.formatted(toggle.formatted(paragraph("x")));

        assertThat(notion("patch-block-children", on + ",\"requestBody\":{\"children\":[" + two + "]}")
                        .path("results"))
                .hasSize(1);
        assertThat(notion(
                                "patch-block-children",
                                on + ",\"requestBody\":{\"children\":[" + toggle.formatted(two) + "]}")
                        .path("message")
                        .asText())
                .contains("children should be not present");
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/x,https://example.org/x", "./x,Invalid URL for link.", "javascript:x,Invalid URL"})
    void a_link_is_given_back_and_refused_where_it_leads_nowhere(String url, String said) {
        String on =
                "\"pathParams\":{\"block_id\":\"" + create("Linked").path("id").asText() + "\"}";
        String linked =
                paragraph("x").replace("\"content\":\"x\"", "\"content\":\"x\",\"link\":{\"url\":\"" + url + "\"}");

        assertThat(notion("patch-block-children", on + ",\"requestBody\":{\"children\":[" + linked + "]}")
                        .toString())
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post-search|\"requestBody\":{\"page_size\":0}|page_size",
                "post-search|\"requestBody\":{\"page_size\":101}|page_size",
                "post-search|\"requestBody\":{\"start_cursor\":\"x\"}|start_cursor",
                "post-search|\"requestBody\":{\"filter\":{\"value\":\"x\"}}|filter",
                "retrieve-a-page||page_id should be a valid uuid",
                "retrieve-a-page|\"pathParams\":{\"page_id\":\"00000000000000000000000000000000\"}|Could not find page",
                "post-page|\"requestBody\":{\"properties\":{}}|parent",
                "post-page|\"requestBody\":{\"parent\":{\"workspace\":true}}|properties should be an object",
                "post-page|\"requestBody\":{\"parent\":{\"workspace\":true},\"properties\":{\"X\":{}}}|X is not a property",
                "post-page|\"requestBody\":{\"parent\":{\"workspace\":true},\"properties\":{\"title\":{}}}|title is expected",
                "post-database-query|\"requestBody\":{\"filter\":{}}|neither filter nor sorts"
            })
    void what_notion_would_refuse_is_refused(String action, String parts, String message) {
        Answer answer = user.notion(action, Sandboxes.NEWEST, parts == null ? "" : parts);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/responseData/object").asText()).isEqualTo("error");
        assertThat(answer.json().at("/responseData/message").asText()).contains(message);
    }

    @Test
    void a_text_of_more_than_two_thousand_is_refused() {
        assertThat(create("x".repeat(2_001)).path("code").asText()).isEqualTo("validation_error");
        assertThat(search("{}").path("results")).hasSize(6);
    }
}
