package io.github.alloyconnections.notion.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import io.github.alloyconnections.domain.usecase.ActionScene;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.PageDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsingNotionTest {

    private static final Map<String, JsonValue> ODD = Map.of(
            "{}", JsonValue.object(),
            "null", new JsonValue.JsonNull(),
            "[]", JsonValue.of(List.of()),
            "\"made\"", JsonValue.of("made"),
            "{\"id\":7,\"object\":\"page\"}", JsonValue.from(Map.of("id", 7, "object", "page")),
            "{\"id\":\"\"}", JsonValue.from(Map.of("id", "")),
            "{\"object\":\"list\",\"id\":\"x\",\"results\":[]}",
                    JsonValue.from(Map.of("object", "list", "id", "x", "results", List.of())));
    private static final NotionId PAGE = new NotionId("003305b9-0000-4000-8000-00000000000a");

    private final ActionScene scene = new ActionScene();

    UsingNotionTest() {
        for (String action : List.of("post-search", "retrieve-a-page", "retrieve-a-database", "get-block-children")) {
            scene.gateway.with(action, true);
        }
        for (String action : List.of("post-page", "patch-page", "patch-block-children")) {
            scene.gateway.with(action, false);
        }
    }

    @Test
    void a_search_follows_the_cursors_to_the_end() {
        answering(call -> searched(call, 250));

        FoundPages found = done(notion().search("", 1_000, Access.byDefault()));

        assertThat(found.pages()).hasSize(250).extracting(NotionPage::title).startsWith("Page 0", "Page 1");
        assertThat(found.complete()).isTrue();
        assertThat(actions()).containsExactly("post-search", "post-search", "post-search");
    }

    @Test
    void a_limit_ends_the_search() {
        answering(call -> searched(call, 250));

        FoundPages found = done(notion().search("", 120, Access.byDefault()));

        assertThat(found.pages()).hasSize(120);
        assertThat(found.complete()).isFalse();
        assertThat(bodies()).last().asString().contains("\"page_size\":20", "\"start_cursor\":\"100\"");
    }

    @Test
    void a_cursor_that_goes_in_a_circle_ends_the_search() {
        answering(call -> Map.of("results", List.of(page("A")), "has_more", true, "next_cursor", "same"));

        assertThat(done(notion().search("", 1_000, Access.byDefault())).pages()).hasSize(2);
    }

    @Test
    void nothing_shared_is_explained() {
        answering(call -> Map.of("results", List.of()));

        assertThat(notes(notion().search("", 10, Access.byDefault())))
                .singleElement()
                .asString()
                .startsWith("0 pages: the connection works, but no page was shared with the integration");
    }

    @Test
    void no_match_is_told_from_nothing_shared() {
        answering(call -> Map.of("results", body(call).at("query").isPresent() ? List.of() : List.of(page("A"))));

        assertThat(notes(notion().search("zzz", 10, Access.byDefault())))
                .containsExactly("no title of what is shared with the integration holds these words");
    }

    @Test
    void a_parent_may_be_a_database() {
        scene.gateway.answering(call -> action(call).equals("retrieve-a-page")
                ? refused("object_not_found")
                : new ActionAnswer.Succeeded(JsonValue.from(page("Made"))));

        done(notion().create(new PageDraft("Made", Optional.of(PAGE), ""), Access.byDefault()));

        assertThat(actions()).containsExactly("retrieve-a-page", "retrieve-a-database", "post-page");
        assertThat(bodies()).last().asString().startsWith("{\"parent\":{\"database_id\":\"" + PAGE + "\"}");
    }

    @Test
    void a_parent_that_cannot_be_read_ends_it_before_anything_is_made() {
        scene.gateway.answering(call -> refused("restricted_resource"));

        assertThat(notion().create(new PageDraft("Made", Optional.of(PAGE), ""), Access.byDefault()))
                .isInstanceOf(NotionOutcome.Failed.class);
        assertThat(actions()).containsExactly("retrieve-a-page");
    }

    @Test
    void long_content_is_appended_in_parts() {
        answering(call -> page("Long"));

        done(notion().create(new PageDraft("Long", Optional.empty(), "line\n\n".repeat(250)), Access.byDefault()));

        assertThat(actions()).containsExactly("post-page", "patch-block-children", "patch-block-children");
    }

    @Test
    void what_was_written_in_part_is_told_with_how_far_it_came() {
        scene.gateway.answering(call -> action(call).equals("post-page")
                ? new ActionAnswer.Succeeded(JsonValue.from(page("Long")))
                : new ActionAnswer.Unknown("no answer"));

        Unfinished<NotionPage> part = unfinished(notion().create(longDraft(250), Access.byDefault()));

        assertThat(part.page().id()).isEqualTo(PAGE.value());
        assertThat(List.of(part.written(), part.tried(), part.blocks())).containsExactly(100, 200, 250);
        assertThat(part.made()).isTrue();
        assertThat(actions()).containsExactly("post-page", "patch-block-children");
    }

    @Test
    void a_part_that_is_refused_is_certain_not_to_be_there() {
        scene.gateway.answering(call -> action(call).equals("post-page")
                ? new ActionAnswer.Succeeded(JsonValue.from(page("Long")))
                : refused("validation_error"));

        Unfinished<NotionPage> part = unfinished(notion().create(longDraft(150), Access.byDefault()));

        assertThat(part.isUnsure()).isFalse();
        assertThat(part.reason()).isEqualTo("validation_error: no");
    }

    @Test
    void a_part_that_came_too_soon_is_sent_again() {
        AtomicInteger calls = new AtomicInteger();
        scene.gateway.answering(call -> {
            if (action(call).equals("patch-block-children") && calls.incrementAndGet() == 1) {
                throw new RemoteServiceException(Kind.RATE_LIMITED, "too soon");
            }
            return new ActionAnswer.Succeeded(JsonValue.from(page("Long")));
        });

        done(notion().create(longDraft(150), Access.byDefault()));

        assertThat(actions()).containsExactly("post-page", "patch-block-children", "patch-block-children");
    }

    @Test
    void a_part_that_cannot_be_sent_at_all_ends_it_as_unfinished() {
        scene.gateway.answering(call -> {
            if (action(call).equals("patch-block-children")) {
                throw new RemoteServiceException(Kind.UNAVAILABLE, "connection refused");
            }
            return new ActionAnswer.Succeeded(JsonValue.from(page("Long")));
        });

        Unfinished<NotionPage> part = unfinished(notion().create(longDraft(150), Access.byDefault()));

        assertThat(part.reason()).isEqualTo("connection refused");
        assertThat(part.isUnsure()).isFalse();
    }

    @Test
    void no_half_of_a_page_is_begun_where_nothing_can_add_the_rest() {
        scene.gateway.without("patch-block-children");

        assertThatExceptionOfType(UnknownActionException.class)
                .isThrownBy(() -> notion().create(longDraft(150), Access.byDefault()))
                .withMessageContaining("patch-block-children");
        assertThat(actions()).isEmpty();
    }

    @Test
    void content_is_added_from_the_block_that_is_named() {
        answering(call -> page("Long"));
        PageChange change = new PageChange(Optional.empty(), false, Optional.of("line\n\n".repeat(250)), 101);

        NotionOutcome<NotionPage> outcome = notion().update(PAGE, change, Access.byDefault());

        assertThat(notes(outcome)).containsExactly("150 blocks added at the end of the page");
        assertThat(actions()).containsExactly("patch-block-children", "patch-block-children", "retrieve-a-page");
        assertThat(bodies().get(0).at("children").orElseThrow().items()).hasSize(100);
        assertThat(bodies().get(1).at("children").orElseThrow().items()).hasSize(50);
    }

    @Test
    void a_page_whose_blocks_nothing_reads_is_a_page_all_the_same() {
        scene.gateway.without("get-block-children");
        answering(call -> page("Bare"));

        NotionOutcome<PageContent> outcome = notion().read(PAGE, Access.byDefault());

        assertThat(done(outcome).page().title()).isEqualTo("Bare");
        assertThat(done(outcome).complete()).isFalse();
        assertThat(notes(outcome)).singleElement().asString().contains("only its properties could be had");
    }

    @ParameterizedTest
    @CsvSource({
        "get-block-children, retrieve-block-children",
        "get-block-children, getBlockChildren",
        "get-block-children, list_blocks_children",
        "retrieve-a-page, retrieveAPage",
        "retrieve-a-page, get_page"
    })
    void an_action_may_be_spelt_otherwise(String usual, String other) {
        scene.gateway
                .without(usual)
                .with(other, true)
                .with("retrieve-a-page-property", true)
                .with("retrieve-a-block", true);
        answering(call -> page("Found"));

        NotionOutcome<PageContent> outcome = notion().read(PAGE, Access.byDefault());

        assertThat(notes(outcome)).isEmpty();
        assertThat(actions()).contains(other).doesNotContain(usual);
    }

    @Test
    void the_catalogue_is_asked_once() {
        scene.gateway.without("get-block-children").with("get_block_children", true);
        answering(call -> page("Found"));
        ForUsingNotion notion = notion();

        notion.read(PAGE, Access.byDefault());
        notion.read(PAGE, Access.byDefault());

        assertThat(scene.gateway.timesListed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "\"made\"",
                "{\"id\":7,\"object\":\"page\"}",
                "{\"id\":\"\"}",
                "{\"object\":\"list\",\"id\":\"x\",\"results\":[]}"
            })
    void an_answer_that_is_no_page_is_no_success(String answer) {
        JsonValue odd = Optional.ofNullable(ODD.get(answer)).orElseThrow();
        scene.gateway.answering(call -> new ActionAnswer.Succeeded(odd));

        assertThat(failed(notion().create(new PageDraft("T", Optional.empty(), ""), Access.byDefault())))
                .isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(failed(notion().update(PAGE, new PageChange(Optional.of("T"), false), Access.byDefault())))
                .isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> notion().read(PAGE, Access.byDefault()))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_search_without_a_list_is_no_empty_one() {
        scene.gateway.answering(call -> new ActionAnswer.Succeeded(JsonValue.object()));

        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> notion().search("", 10, Access.byDefault()))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_parent_that_nothing_can_look_at_is_taken_for_a_page() {
        scene.gateway.without("retrieve-a-page").without("retrieve-a-database");
        answering(call -> page("Made"));

        NotionOutcome<NotionPage> outcome =
                notion().create(new PageDraft("Made", Optional.of(PAGE), ""), Access.byDefault());

        assertThat(notes(outcome))
                .containsExactly("the parent was taken for a page: Alloy offers no action that tells");
        assertThat(bodies()).singleElement().asString().contains("\"page_id\":\"" + PAGE + "\"");
    }

    @Test
    void title_and_archive_change_in_one_write() {
        answering(call -> page("New"));

        done(notion().update(PAGE, new PageChange(Optional.of("New"), true), Access.byDefault()));

        assertThat(bodies())
                .singleElement()
                .asString()
                .contains("\"archived\":true")
                .contains("\"content\":\"New\"");
    }

    @Test
    void a_write_without_an_answer_stays_unknown() {
        scene.gateway.answering(call -> new ActionAnswer.Unknown("no answer"));

        NotionOutcome<NotionPage> outcome =
                notion().create(new PageDraft("Once", Optional.empty(), ""), Access.byDefault());

        assertThat(failed(outcome)).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(actions()).containsExactly("post-page");
    }

    @Test
    void nothing_is_called_through_a_dead_pin() {
        scene.pinned = Optional.of(ActionScene.OLDER);
        scene.dead.add(ActionScene.OLDER);

        assertThat(notion().search("", 10, Access.byDefault())).isInstanceOf(NotionOutcome.Failed.class);
        assertThat(scene.gateway.called()).isEmpty();
    }

    private ForUsingNotion notion() {
        return Notion.over(scene.core());
    }

    private void answering(Function<Called, Object> answer) {
        scene.gateway.answering(call -> new ActionAnswer.Succeeded(JsonValue.from(answer.apply(call))));
    }

    private static ActionAnswer refused(String code) {
        return new ActionAnswer.Failed(code, "no", JsonValue.object());
    }

    private static Object searched(Called call, int all) {
        int from = body(call).text("start_cursor").map(Integer::valueOf).orElse(0);
        int size = Integer.parseInt(body(call).at("page_size").orElseThrow().toString());
        List<Object> results = new ArrayList<>();
        for (int i = from; i < Math.min(all, from + size); i++) {
            results.add(page("Page " + i));
        }
        boolean more = from + size < all;
        return Map.of("results", results, "has_more", more, "next_cursor", more ? String.valueOf(from + size) : "");
    }

    private static Map<String, Object> page(String title) {
        Map<String, Object> property = Map.of("type", "title", "title", List.of(Map.of("plain_text", title)));
        return Map.of(
                "object", "page", "id", PAGE.value(), "results", List.of(), "properties", Map.of("Name", property));
    }

    private static JsonValue body(Called call) {
        return call.action().input().body().orElseGet(JsonValue::object);
    }

    private static String action(Called call) {
        return call.action().target().action().value();
    }

    private List<String> actions() {
        return scene.gateway.called().stream().map(UsingNotionTest::action).toList();
    }

    private List<JsonValue> bodies() {
        return scene.gateway.called().stream().map(UsingNotionTest::body).toList();
    }

    private static PageDraft longDraft(int blocks) {
        return new PageDraft("Long", Optional.empty(), "line\n\n".repeat(blocks));
    }

    private static <T> T done(NotionOutcome<T> outcome) {
        assertThat(outcome).isInstanceOf(NotionOutcome.Done.class);
        return ((NotionOutcome.Done<T>) outcome).value();
    }

    private static List<String> notes(NotionOutcome<?> outcome) {
        assertThat(outcome).isInstanceOf(NotionOutcome.Done.class);
        return ((NotionOutcome.Done<?>) outcome).notes();
    }

    private static ActionOutcome failed(NotionOutcome<?> outcome) {
        assertThat(outcome).isInstanceOf(NotionOutcome.Failed.class);
        return ((NotionOutcome.Failed<?>) outcome).why();
    }

    private static <T> Unfinished<T> unfinished(NotionOutcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Unfinished.class);
        return (Unfinished<T>) outcome;
    }
}
