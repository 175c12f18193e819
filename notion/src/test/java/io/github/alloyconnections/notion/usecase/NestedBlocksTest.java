package io.github.alloyconnections.notion.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway.Called;
import io.github.alloyconnections.domain.usecase.ActionScene;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.PageContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestedBlocksTest {

    private static final NotionId PAGE = new NotionId(id(0));

    private final ActionScene scene = new ActionScene();
    private final Map<String, List<Object>> below = new HashMap<>();

    NestedBlocksTest() {
        scene.gateway
                .with("retrieve-a-page", true)
                .with("get-block-children", true)
                .answering(this::answered);
    }

    @Test
    void blocks_below_others_are_indented() {
        below.put(
                id(0),
                List.of(
                        block(1, "bulleted_list_item", "a", true),
                        block(2, "numbered_list_item", "n", true),
                        block(3, "callout", "c", true),
                        block(4, "toggle", "t", true)));
        below.put(id(1), List.of(block(5, "bulleted_list_item", "b", true), block(6, "paragraph", "p", false)));
        below.put(id(5), List.of(block(7, "to_do", "d", false)));
        below.put(id(2), List.of(block(8, "paragraph", "x", false)));
        below.put(id(3), List.of(block(9, "paragraph", "y", false)));
        below.put(id(4), List.of(block(10, "paragraph", "z", false)));

        PageContent content = content();

        assertThat(content.markdown())
                .isEqualTo("- a\n  - b\n    - [ ] d\n\n  p\n\n1. n\n\n   x\n\n> c\n>\n> y\n\n- t\n\n  z");
        assertThat(content.complete()).isTrue();
    }

    @Test
    void a_table_is_a_table_and_columns_stand_below_each_other() {
        below.put(id(0), List.of(block(1, "table", "", true), block(2, "column_list", "", true)));
        below.put(id(1), List.of(row(3, "A", "B"), row(4, "1|2", "x\ny")));
        below.put(id(2), List.of(block(5, "column", "", true), block(6, "column", "", true)));
        below.put(id(5), List.of(block(7, "paragraph", "left", false)));
        below.put(id(6), List.of(block(8, "paragraph", "right", false)));

        assertThat(content().markdown()).isEqualTo("| A | B |\n| --- | --- |\n| 1\\|2 | x y |\n\nleft\n\nright");
    }

    @Test
    void a_page_below_the_page_is_named_and_not_read() {
        below.put(
                id(0),
                List.of(Map.of(
                        "id",
                        id(1),
                        "type",
                        "child_page",
                        "has_children",
                        true,
                        "child_page",
                        Map.of("title", "Sub"))));

        assertThat(content().markdown()).isEqualTo("[Sub]");
        assertThat(scene.gateway.called()).hasSize(2);
    }

    @Test
    void what_lies_too_deep_is_told() {
        for (int depth = 0; depth < 12; depth++) {
            below.put(id(depth), List.of(block(depth + 1, "bulleted_list_item", "level", true)));
        }

        NotionOutcome.Done<PageContent> done = read();

        assertThat(done.value().complete()).isFalse();
        assertThat(done.notes()).containsExactly("1 block holds more below, which is not read");
    }

    @Test
    void a_circle_ends() {
        below.put(id(0), List.of(block(1, "toggle", "round", true)));
        below.put(id(1), List.of(block(1, "toggle", "round", true)));

        assertThat(content().markdown()).isEqualTo("- round\n  - round");
    }

    @Test
    void no_more_calls_are_made_than_a_minute_allows() {
        List<Object> many = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            many.add(block(i, "toggle", "t", true));
            below.put(id(i), List.of());
        }
        below.put(id(0), many);

        assertThat(read().notes()).containsExactly("41 blocks hold more below, which is not read");
        assertThat(scene.gateway.called()).hasSize(51);
    }

    @Test
    void what_is_shown_of_a_page_that_is_not_shared_is_left_out() {
        below.put(id(0), List.of(block(1, "synced_block", "", true), block(2, "paragraph", "after", false)));

        PageContent content = content();

        assertThat(content.markdown()).isEqualTo("after");
        assertThat(content.complete()).isFalse();
    }

    private NotionOutcome.Done<PageContent> read() {
        return (NotionOutcome.Done<PageContent>) Notion.over(scene.core()).read(PAGE, Access.byDefault());
    }

    private PageContent content() {
        return read().value();
    }

    private ActionAnswer answered(Called call) {
        if (call.action().target().action().value().equals("retrieve-a-page")) {
            return new ActionAnswer.Succeeded(JsonValue.from(Map.of("object", "page", "id", PAGE.value())));
        }
        String id = Optional.ofNullable(call.action().input().path().get("block_id"))
                .flatMap(JsonValue::text)
                .orElseThrow();
        List<Object> children = below.get(id);
        return children == null
                ? new ActionAnswer.Failed("object_not_found", "no", JsonValue.object())
                : new ActionAnswer.Succeeded(JsonValue.from(Map.of("results", children, "has_more", false)));
    }

    private static Map<String, Object> block(int number, String type, String text, boolean more) {
        Object content = text.isEmpty() ? Map.of() : Map.of("rich_text", List.of(Map.of("plain_text", text)));
        return Map.of("object", "block", "id", id(number), "type", type, "has_children", more, type, content);
    }

    private static Map<String, Object> row(int number, String... cells) {
        List<Object> all = new ArrayList<>();
        for (String cell : cells) {
            all.add(List.of(Map.of("plain_text", cell)));
        }
        return Map.of("id", id(number), "type", "table_row", "has_children", false, "table_row", Map.of("cells", all));
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }
}
