package io.github.alloyconnections.notion.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import io.github.alloyconnections.domain.usecase.ActionScene;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageDraft;
import io.github.alloyconnections.notion.page.TableRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases and their pages, against answers as Notion's API reference publishes them. */
class TablesTest {

    private static final NotionId PAGE = new NotionId("59833787-2cf9-4fdf-8782-e53db20768a5");
    private static final NotionId DATABASE = new NotionId("248104cd-477e-80fd-b757-e945d38000bd");
    private static final NotionId SOURCE = new NotionId("248104cd-477e-80af-bc30-000bd28de8f9");
    private static final NotionId OTHER = new NotionId("248104cd-477e-80af-bc30-000bd28de8fa");

    private static final String COLUMNS = "\"properties\":{"
            + "\"Status\":{\"id\":\"s\",\"name\":\"Status\",\"type\":\"select\",\"select\":{\"options\":["
            + "{\"id\":\"1\",\"name\":\"To do\",\"color\":\"red\"},{\"id\":\"2\",\"name\":\"Done\",\"color\":\"green\"}]}},"
            + "\"Points\":{\"id\":\"p\",\"name\":\"Points\",\"type\":\"number\",\"number\":{\"format\":\"number\"}},"
            + "\"Name\":{\"id\":\"title\",\"name\":\"Name\",\"type\":\"title\",\"title\":{}}}";
    private static final String OLD_DATABASE = "{\"object\":\"database\",\"id\":\"" + DATABASE
            + "\",\"title\":[{\"type\":\"text\",\"plain_text\":\"Tasks\"}]," + COLUMNS + "}";
    private static final String NEW_DATABASE = "{\"object\":\"database\",\"id\":\"" + DATABASE
            + "\",\"title\":[{\"plain_text\":\"Tasks\"}],\"data_sources\":[{\"id\":\"" + SOURCE
            + "\",\"name\":\"Tasks\"}]}";
    private static final String MULTIPLE = "{\"object\":\"error\",\"status\":400,\"code\":\"validation_error\","
            + "\"message\":\"Databases with multiple data sources are not supported in this API version.\","
            + "\"additional_data\":{\"error_type\":\"multiple_data_sources_for_database\",\"database_id\":\"" + DATABASE
            + "\",\"child_data_source_ids\":[\"" + SOURCE + "\",\"" + OTHER
            + "\"],\"minimum_api_version\":\"2025-09-03\"}}";
    private static final String ROW =
            "{\"object\":\"page\",\"id\":\"" + PAGE + "\",\"parent\":{\"type\":\"database_id\","
                    + "\"database_id\":\"" + DATABASE + "\"},\"properties\":{"
                    + "\"Status\":{\"id\":\"s\",\"type\":\"select\",\"select\":{\"id\":\"1\",\"name\":\"To do\",\"color\":\"red\"}},"
                    + "\"Points\":{\"id\":\"p\",\"type\":\"number\",\"number\":3},"
                    + "\"Name\":{\"id\":\"title\",\"type\":\"title\",\"title\":[{\"plain_text\":\"First\"}]}}}";
    private static final String ROWS =
            "{\"object\":\"list\",\"results\":[" + ROW + "],\"next_cursor\":null,\"has_more\":false}";

    private final ActionScene scene = new ActionScene();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();

    TablesTest() {
        List.of(
                        "retrieve-a-page",
                        "retrieve-a-database",
                        "post-database-query",
                        "retrieve-a-data-source",
                        "query-a-data-source",
                        "get-block-children")
                .forEach(action -> scene.gateway.with(action, true));
        List.of("post-page", "patch-page", "patch-block-children").forEach(action -> scene.gateway.with(action, false));
        scene.gateway.answering(this::answered);
    }

    @Test
    void a_database_s_rows_are_read_by_its_columns() {
        answers.put("retrieve-a-database " + DATABASE, OLD_DATABASE);
        answers.put("post-database-query " + DATABASE, ROWS);

        TableRows rows = done(notion().rows(DATABASE, 10, Access.byDefault()));

        assertThat(rows.table().title()).isEqualTo("Tasks");
        assertThat(rows.columns()).extracting(TableRows.Column::name).startsWith("Name");
        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(rows.columns().stream().map(row::text))
                        .containsExactlyInAnyOrder("First", "To do", "3"));
        assertThat(rows.complete()).isTrue();
    }

    @Test
    void a_page_that_is_asked_for_rows_is_called_a_page() {
        answers.put("retrieve-a-page " + PAGE, ROW);

        assertThat(notion().rows(PAGE, 10, Access.byDefault()))
                .isInstanceOfSatisfying(
                        NotionOutcome.Mistaken.class,
                        mistaken ->
                                assertThat(mistaken.problems().toString()).contains(PAGE + " is a page, no database"));
    }

    @Test
    void a_page_of_a_database_has_its_properties() {
        answers.put("retrieve-a-page " + PAGE, ROW);
        answers.put("get-block-children " + PAGE, "{\"object\":\"list\",\"results\":[],\"has_more\":false}");

        assertThat(done(notion().read(PAGE, Access.byDefault())).properties())
                .containsOnlyKeys("Status", "Points")
                .containsEntry("Status", JsonValue.of("To do"));
    }

    @Test
    void a_database_of_the_newer_version_is_read_by_its_data_source() {
        answers.put("retrieve-a-database " + DATABASE, NEW_DATABASE);
        answers.put("retrieve-a-data-source " + SOURCE, source(SOURCE));
        answers.put("query-a-data-source " + SOURCE, ROWS);

        assertThat(done(notion().rows(DATABASE, 10, Access.byDefault())).rows()).hasSize(1);
        assertThat(scene.gateway.called().stream().skip(1).map(TablesTest::version))
                .containsOnly(Optional.of("2025-09-03"));
    }

    @Test
    void the_rows_of_several_data_sources_are_read_one_after_the_other() {
        answers.put("retrieve-a-database " + DATABASE, MULTIPLE);
        for (NotionId source : List.of(SOURCE, OTHER)) {
            answers.put("retrieve-a-data-source " + source, source(source));
            answers.put("query-a-data-source " + source, ROWS);
        }

        NotionOutcome<TableRows> outcome = notion().rows(DATABASE, 10, Access.byDefault());

        assertThat(done(outcome).rows()).hasSize(2);
        assertThat(done(outcome).columns()).hasSize(3);
        assertThat(((NotionOutcome.Done<?>) outcome).notes())
                .singleElement()
                .asString()
                .contains("2 data sources", SOURCE.value(), OTHER.value());
    }

    @Test
    void an_id_may_be_that_of_a_data_source() {
        answers.put("retrieve-a-data-source " + SOURCE, source(SOURCE));
        answers.put("query-a-data-source " + SOURCE, ROWS);

        assertThat(done(notion().rows(SOURCE, 10, Access.byDefault())).rows()).hasSize(1);
    }

    @Test
    void what_is_neither_is_told_in_notion_s_words() {
        assertThat(notion().rows(PAGE, 10, Access.byDefault()))
                .isInstanceOfSatisfying(
                        NotionOutcome.Failed.class,
                        failed -> assertThat(((ActionOutcome.Refused) failed.why()).code())
                                .isEqualTo("object_not_found"));
    }

    @Test
    void without_the_newer_actions_the_first_answer_is_the_one_told() {
        scene.gateway.without("retrieve-a-data-source").without("query-a-data-source");

        assertThat(notion().rows(PAGE, 10, Access.byDefault())).isInstanceOf(NotionOutcome.Failed.class);
    }

    @Test
    void parts_without_anything_do_not_go_on_for_ever() {
        answers.put("retrieve-a-database " + DATABASE, OLD_DATABASE);
        int[] count = {0};
        scene.gateway.answering(call -> action(call).equals("post-database-query")
                ? succeeded("{\"results\":[],\"has_more\":true,\"next_cursor\":\"c" + count[0]++ + "\"}")
                : answered(call));

        assertThat(done(notion().rows(DATABASE, 10, Access.byDefault())).complete())
                .isFalse();
    }

    @Test
    void a_row_is_made_with_its_properties() {
        answers.put("retrieve-a-database " + DATABASE, OLD_DATABASE);
        answers.put("post-page ", ROW);

        done(notion().create(
                        new PageDraft("New", Optional.of(DATABASE), "", Map.of("status", "done")), Access.byDefault()));

        assertThat(lastBody())
                .startsWith("{\"parent\":{\"database_id\":\"" + DATABASE + "\"}")
                .contains("\"Status\":{\"select\":{\"name\":\"Done\"}}", "\"content\":\"New\"");
    }

    @Test
    void a_row_is_made_in_a_data_source() {
        answers.put("retrieve-a-data-source " + SOURCE, source(SOURCE));
        answers.put("post-page ", ROW);

        done(notion().create(new PageDraft("New", Optional.of(SOURCE), "", Map.of("Points", "4")), Access.byDefault()));

        assertThat(lastBody())
                .startsWith("{\"parent\":{\"type\":\"data_source_id\",\"data_source_id\":\"" + SOURCE + "\"}")
                .contains("\"Points\":{\"number\":4}");
        assertThat(version(last())).contains("2025-09-03");
    }

    @Test
    void one_of_several_data_sources_has_to_be_named_as_the_parent() {
        answers.put("retrieve-a-database " + DATABASE, MULTIPLE);
        answers.put("retrieve-a-data-source " + SOURCE, source(SOURCE));
        answers.put("retrieve-a-data-source " + OTHER, source(OTHER));

        NotionOutcome<?> outcome = notion().create(new PageDraft("New", Optional.of(DATABASE), ""), Access.byDefault());

        assertThat(problems(outcome)).singleElement().asString().contains("2 data sources", SOURCE.value());
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database_id", "data_source_id"})
    void a_row_s_properties_are_changed_by_the_columns_of_its_parent(String parent) {
        answers.put("retrieve-a-page " + PAGE, ROW.replace("database_id\",\"database_id", parent + "\",\"" + parent));
        answers.put("retrieve-a-database " + DATABASE, OLD_DATABASE);
        answers.put("retrieve-a-data-source " + DATABASE, source(DATABASE));
        answers.put("patch-page " + PAGE, ROW);

        done(notion().update(PAGE, set(Map.of("Status", "Done", "Points", "")), Access.byDefault()));

        assertThat(lastBody()).contains("\"Status\":{\"select\":{\"name\":\"Done\"}}", "\"Points\":{\"number\":null}");
    }

    @Test
    void a_wrong_property_is_told_before_anything_is_written() {
        answers.put("retrieve-a-page " + PAGE, ROW);
        answers.put("retrieve-a-database " + DATABASE, OLD_DATABASE);
        PageChange change =
                new PageChange(Optional.of("T"), true, Optional.of("text"), 1, Map.of("Status", "Open", "Point", "x"));

        NotionOutcome<?> outcome = notion().update(PAGE, change, Access.byDefault());

        assertThat(problems(outcome)).hasSize(2).anyMatch(problem -> problem.contains("They are: To do, Done"));
        assertThat(((NotionOutcome.Mistaken<?>) outcome).table()).contains(DATABASE);
        assertThat(writes()).isEmpty();
    }

    @Test
    void types_are_the_page_s_own_where_the_database_is_not_shared() {
        answers.put("retrieve-a-page " + PAGE, ROW);
        answers.put("patch-page " + PAGE, ROW);

        done(notion().update(PAGE, set(Map.of("Status", "Any", "Points", "4")), Access.byDefault()));

        assertThat(lastBody()).contains("\"Status\":{\"select\":{\"name\":\"Any\"}}", "\"Points\":{\"number\":4}");
    }

    @Test
    void a_page_in_no_database_has_no_properties() {
        answers.put("retrieve-a-page " + PAGE, ROW);

        NotionOutcome<?> outcome = notion().create(
                        new PageDraft("New", Optional.of(PAGE), "", Map.of("Status", "Done")), Access.byDefault());

        assertThat(problems(outcome)).singleElement().asString().startsWith("only a page in a database has properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"error\",\"code\":\"validation_error\",\"message\":\"no\"}",
                "{\"object\":\"error\",\"code\":\"internal_server_error\",\"message\":\"down\"}"
            })
    void a_change_that_fails_after_all_was_added_is_told_as_the_second_step(String refusal) {
        answers.put("patch-block-children " + PAGE, "{\"object\":\"list\",\"results\":[]}");
        answers.put("patch-page " + PAGE, refusal);
        PageChange change = new PageChange(Optional.of("T"), false, Optional.of("text"), 1);

        NotionOutcome<?> outcome = notion().update(PAGE, change, Access.byDefault());

        assertThat(outcome).isInstanceOfSatisfying(Unfinished.class, part -> {
            assertThat(part.written()).isEqualTo(part.blocks()).isEqualTo(1);
            assertThat(part.change())
                    .isEqualTo(
                            refusal.contains("internal") ? Unfinished.Change.MAYBE_DONE : Unfinished.Change.NOT_DONE);
        });
    }

    @Test
    void a_first_part_without_an_answer_may_be_there() {
        scene.gateway.answering(call -> new ActionAnswer.Unknown("cut"));
        PageChange change = new PageChange(Optional.empty(), true, Optional.of("a\n\n".repeat(150)), 1);

        assertThat(notion().update(PAGE, change, Access.byDefault())).isInstanceOfSatisfying(Unfinished.class, part -> {
            assertThat(List.of(part.written(), part.tried())).containsExactly(0, 100);
            assertThat(part.change()).isEqualTo(Unfinished.Change.NOT_DONE);
        });
    }

    @Test
    void what_notion_finds_too_soon_is_sent_again_after_a_pause() {
        int[] count = {0};
        answers.put("patch-page " + PAGE, ROW);
        scene.gateway.answering(call -> count[0]++ < 2
                ? succeededOrNot("{\"object\":\"error\",\"status\":429,\"code\":\"rate_limited\",\"message\":\"slow\"}")
                : answered(call));

        done(notion().update(PAGE, new PageChange(Optional.of("T"), false), Access.byDefault()));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private ForUsingNotion notion() {
        return Notion.over(scene.core(), pauses::add);
    }

    private static PageChange set(Map<String, String> properties) {
        return new PageChange(Optional.empty(), false, Optional.empty(), 1, properties);
    }

    private static String source(NotionId id) {
        return "{\"object\":\"data_source\",\"id\":\"" + id + "\",\"title\":[{\"plain_text\":\"Part\"}],"
                + "\"parent\":{\"type\":\"database_id\",\"database_id\":\"" + DATABASE + "\"}," + COLUMNS + "}";
    }

    /** By the action and the id in its path; what is not there is not found. */
    private ActionAnswer answered(Called call) {
        String id = call.action().input().path().values().stream()
                .flatMap(value -> value.text().stream())
                .findFirst()
                .orElse("");
        return succeededOrNot(
                answers.getOrDefault(
                        action(call) + " " + id,
                        "{\"object\":\"error\",\"status\":404,\"code\":\"object_not_found\",\"message\":\"Could not find it\"}"));
    }

    private static ActionAnswer succeeded(String json) {
        return new ActionAnswer.Succeeded(JsonInput.parse(json));
    }

    private static ActionAnswer succeededOrNot(String json) {
        JsonValue answer = JsonInput.parse(json);
        return answer.text("code")
                .<ActionAnswer>map(code ->
                        new ActionAnswer.Failed(code, answer.text("message").orElse(""), answer))
                .orElseGet(() -> new ActionAnswer.Succeeded(answer));
    }

    private static String action(Called call) {
        return call.action().target().action().value();
    }

    private static Optional<String> version(Called call) {
        return Optional.ofNullable(call.action().input().headers().get("Notion-Version"))
                .flatMap(JsonValue::text);
    }

    private Called last() {
        List<Called> called = scene.gateway.called();
        return called.get(called.size() - 1);
    }

    private String lastBody() {
        return last().action().input().body().orElseThrow().toString();
    }

    private List<String> writes() {
        return scene.gateway.called().stream()
                .filter(call -> !call.action().reads())
                .map(TablesTest::action)
                .toList();
    }

    private static <T> T done(NotionOutcome<T> outcome) {
        assertThat(outcome).isInstanceOf(NotionOutcome.Done.class);
        return ((NotionOutcome.Done<T>) outcome).value();
    }

    private static List<String> problems(NotionOutcome<?> outcome) {
        assertThat(outcome).isInstanceOf(NotionOutcome.Mistaken.class);
        return ((NotionOutcome.Mistaken<?>) outcome).problems();
    }
}
