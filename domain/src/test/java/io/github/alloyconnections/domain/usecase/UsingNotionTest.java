package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.notion.FoundPages;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import io.github.alloyconnections.domain.notion.PageDraft;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion.Access;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UsingNotionTest {

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
    void a_page_that_was_made_is_no_failure_if_the_rest_is_unsure() {
        scene.gateway.answering(call -> action(call).equals("post-page")
                ? new ActionAnswer.Succeeded(JsonValue.from(page("Long")))
                : new ActionAnswer.Unknown("no answer"));

        NotionOutcome<NotionPage> outcome =
                notion().create(new PageDraft("Long", Optional.empty(), "line\n\n".repeat(150)), Access.byDefault());

        assertThat(notes(outcome)).singleElement().asString().contains("only the first 100 of its 150 blocks");
        assertThat(actions()).containsExactly("post-page", "patch-block-children");
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

        assertThat(outcome.<ActionOutcome>match(
                        done -> {
                            throw unexpected();
                        },
                        Function.identity()))
                .isInstanceOf(ActionOutcome.Unknown.class);
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
        return scene.core().notion();
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
        return Map.of("object", "page", "id", PAGE.value(), "properties", Map.of("Name", property));
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

    private static <T> T done(NotionOutcome<T> outcome) {
        return outcome.match(NotionOutcome.Done::value, why -> {
            throw unexpected();
        });
    }

    private static List<String> notes(NotionOutcome<?> outcome) {
        return outcome.match(NotionOutcome.Done::notes, why -> {
            throw unexpected();
        });
    }

    private static AssertionError unexpected() {
        return new AssertionError("not expected to end so");
    }
}
