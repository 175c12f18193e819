package io.github.alloyconnections.notion.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
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

    private static String markdown(List<JsonValue> blocks) {
        return NotionMarkdown.of(new Block(JsonValue.object()).put(blocks));
    }
}
