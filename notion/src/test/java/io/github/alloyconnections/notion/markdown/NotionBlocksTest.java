package io.github.alloyconnections.notion.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotionBlocksTest {

    private static final String ALL = """
            # One

            ## Two

            ### Three

            A paragraph
            of two lines

            - bullet
            - another

            1. number

            - [ ] open
            - [x] done

            > quoted

            ```java
            int x;

            # no heading
            ```

            ---

            End""";

    @Test
    void markdown_comes_back_as_it_was() {
        assertThat(markdown(NotionBlocks.of(ALL))).isEqualTo(ALL);
    }

    @Test
    void each_kind_of_line_is_its_block() {
        assertThat(NotionBlocks.of(ALL))
                .extracting(block -> block.text("type").orElseThrow())
                .containsExactly(
                        "heading_1",
                        "heading_2",
                        "heading_3",
                        "paragraph",
                        "bulleted_list_item",
                        "bulleted_list_item",
                        "numbered_list_item",
                        "to_do",
                        "to_do",
                        "quote",
                        "code",
                        "divider",
                        "paragraph");
    }

    @Test
    void nothing_is_no_block() {
        assertThat(NotionBlocks.of(" \n\n")).isEmpty();
    }

    @Test
    void a_fence_that_is_never_closed_ends_with_the_text() {
        assertThat(markdown(NotionBlocks.of("```\nx"))).isEqualTo("```plain text\nx\n```");
    }

    @ParameterizedTest
    @CsvSource({
        "js, javascript",
        "TS, typescript",
        "py, python",
        "sh, shell",
        "bash, bash",
        "yml, yaml",
        "c++, c++",
        "cpp, c++",
        "{.python}, python",
        "toml, plain text",
        "whatever, plain text"
    })
    void a_fence_s_tag_becomes_a_language_that_notion_knows(String tag, String language) {
        assertThat(NotionBlocks.of("```" + tag + " title=\"x\"\ncode\n```"))
                .singleElement()
                .extracting(block -> block.at("code").flatMap(code -> code.text("language")))
                .isEqualTo(Optional.of(language));
    }

    @Test
    void long_text_is_cut_in_pieces_but_not_within_a_character() {
        List<JsonValue> pieces = RichText.of("a".repeat(1_999) + "😀" + "b".repeat(2_000));

        assertThat(pieces)
                .extracting(piece -> piece.at("text")
                        .flatMap(text -> text.text("content"))
                        .orElseThrow()
                        .length())
                .containsExactly(1_999, 2_000, 2);
    }

    @Test
    void blocks_that_are_not_known_are_named() {
        JsonValue block = JsonValue.object().with("type", JsonValue.of("link_preview"));

        assertThat(markdown(List.of(block, JsonValue.object()))).isEqualTo("[link preview]\n\n[block]");
    }

    private static final String RICH = """
            Some **bold**, *slanted*, ~~gone~~ and `code` words, and [a link](https://example.org/x).

            - outer
              - inner
                - innermost

            - [x] done
              with a second line

              and a second paragraph

            1. one
               ```json
               {}
               ```

            > quoted
            > twice
            >
            > - with a list

            | Name | Points |
            | --- | --- |
            | **A** | 1 |
            | B |  |

            End""";

    @Test
    void what_is_within_comes_back_as_it_was() {
        assertThat(NotionMarkdown.of(read(NotionBlocks.of(RICH)))).isEqualTo(RICH);
    }

    @Test
    void what_is_deeper_than_notion_takes_stands_beside() {
        JsonValue first =
                NotionBlocks.of("- 0\n  - 1\n    - 2\n      - 3\n        - 4\n").get(0);

        assertThat(texts(children(children(first).get(0)))).containsExactly("2", "3", "4");
        assertThat(depth(first)).isEqualTo(3);
    }

    @Test
    void what_is_more_than_notion_takes_below_one_stands_after_it() {
        List<JsonValue> blocks = NotionBlocks.of("- 0\n" + "  - x\n".repeat(205));

        assertThat(blocks).hasSize(1 + 105);
        assertThat(children(blocks.get(0))).hasSize(100);
        assertThat(blocks).extracting(NotionBlocks::weight).startsWith(101, 1, 1);
    }

    @Test
    void a_long_table_becomes_several_that_each_have_the_head() {
        List<JsonValue> tables = NotionBlocks.of("| A |\n|---|\n" + "| x |\n".repeat(150));

        assertThat(tables).extracting(table -> children(table).size()).containsExactly(100, 52);
        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(children(table).get(0).toString()).contains("\"A\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "[here](./notes.md) ¦ here (./notes.md)",
                "[here](javascript:alert(1)) ¦ here (javascript:alert(1))",
                "![picture](https://example.org/p.png) ¦ [picture](https://example.org/p.png)",
                "<https://example.org> ¦ https://example.org",
                "a <b>tag</b> ¦ a <b>tag</b>",
                "2 * 3 * 4 ¦ 2 * 3 * 4",
                "snake_case_name ¦ snake_case_name",
                "\\*typed\\* ¦ *typed*"
            })
    void what_notion_does_not_take_is_kept_as_words(String typed, String read) {
        assertThat(NotionMarkdown.of(read(NotionBlocks.of(typed)))).isEqualTo(read);
    }

    @Test
    void text_of_more_pieces_than_a_block_takes_goes_on_in_the_next() {
        List<JsonValue> blocks = NotionBlocks.of("a **b** ".repeat(80));

        assertThat(blocks).hasSize(2);
        assertThat(blocks).extracting(block -> block.text("type").orElseThrow()).containsOnly("paragraph");
    }

    @Test
    void text_that_is_nested_without_end_is_read_all_the_same() {
        assertThat(NotionBlocks.of(">".repeat(20_000) + " x")).isNotEmpty();
        assertThat(NotionBlocks.of("- ".repeat(20_000) + "x")).isNotEmpty();
        assertThat(NotionBlocks.of("[".repeat(20_000) + "*".repeat(20_000))).isNotEmpty();
        assertThat(NotionBlocks.of("**a *".repeat(5_000))).isNotEmpty();
    }

    private static List<JsonValue> children(JsonValue block) {
        return block.text("type")
                .flatMap(block::at)
                .flatMap(content -> content.at("children"))
                .map(JsonValue::items)
                .orElse(List.of());
    }

    private static List<String> texts(List<JsonValue> blocks) {
        return blocks.stream()
                .map(block -> block.text("type").flatMap(block::at).orElseThrow())
                .map(content -> RichText.plain(content.at("rich_text").orElseThrow()))
                .toList();
    }

    private static int depth(JsonValue block) {
        return 1
                + children(block).stream()
                        .mapToInt(NotionBlocksTest::depth)
                        .max()
                        .orElse(0);
    }

    /** As Notion gives back what it was given: blocks below others apart, links as hypertext references. */
    private static List<Block> read(List<JsonValue> blocks) {
        return blocks.stream()
                .map(json -> {
                    Block block = new Block(linked(json));
                    fill(block, json);
                    return block;
                })
                .toList();
    }

    private static void fill(Block block, JsonValue json) {
        List<JsonValue> below = children(json);
        List<Block> put = block.put(below.stream().map(NotionBlocksTest::linked).toList());
        for (int i = 0; i < below.size(); i++) {
            fill(put.get(i), below.get(i));
        }
    }

    private static JsonValue linked(JsonValue json) {
        String type = json.text("type").orElseThrow();
        JsonValue content = json.at(type).orElseThrow();
        JsonObject whole = (JsonObject) json;
        if (content.at("cells").isPresent()) {
            List<JsonValue> cells = content.at("cells").orElseThrow().items().stream()
                    .map(cell -> JsonValue.of(
                            cell.items().stream().map(NotionBlocksTest::given).toList()))
                    .map(JsonValue.class::cast)
                    .toList();
            return whole.with(type, ((JsonObject) content).with("cells", JsonValue.of(cells)));
        }
        return content.at("rich_text")
                .map(text -> whole.with(
                        type,
                        ((JsonObject) content)
                                .with(
                                        "rich_text",
                                        JsonValue.of(text.items().stream()
                                                .map(NotionBlocksTest::given)
                                                .toList()))))
                .orElse(whole);
    }

    private static JsonValue given(JsonValue piece) {
        return piece.at("text")
                .flatMap(text -> text.at("link"))
                .flatMap(link -> link.at("url"))
                .<JsonValue>map(url -> ((JsonObject) piece).with("href", url))
                .orElse(piece);
    }

    private static String markdown(List<JsonValue> blocks) {
        return NotionMarkdown.of(new Block(JsonValue.object()).put(blocks));
    }
}
