package io.github.alloyconnections.notion.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotionIdTest {

    private static final NotionId ID = new NotionId("003305b9-0000-4000-8000-00000000000a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "003305b9-0000-4000-8000-00000000000a",
                " 003305B900004000800000000000000A ",
                "https://www.notion.so/003305b900004000800000000000000a",
                "https://www.notion.so/team/Road-map-2-003305b900004000800000000000000a?pvs=4#b",
                "https://www.notion.so/003305b9-0000-4000-8000-00000000000a/",
                "https://acme.notion.site/Road-003305b900004000800000000000000a",
                "app.notion.com/p/Road-003305b900004000800000000000000a",
                "\u200B\u201C003305b900004000800000000000000a\u201D\u00A0",
                "<https://www.notion.so/Road-003305b900004000800000000000000a>",
                "(003305b900004000800000000000000a).",
                "notion://www.notion.so/team/Road-003305b900004000800000000000000a",
                "collection://003305b9-0000-4000-8000-00000000000a",
                "https://www.notion.so/Übersicht-日本-003305b900004000800000000000000a",
                "https://www.notion.so/003305b900004000800000000000000a?v=00000000000000000000000000000001",
                "https://www.notion.so/d00305b9000040008000000000000001?v=1&p=003305b900004000800000000000000a&pm=s"
            })
    void ids_and_urls_of_pages_are_read(String text) {
        assertThat(NotionId.parse(text)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "roadmap",
                "003305b9000040008000000000000",
                "003305b900004000800000000000000g",
                "https://evil.example/003305b900004000800000000000000a",
                "https://notion.so.evil.example/003305b900004000800000000000000a",
                "https://www.notion.so/Roadmap",
                "https://www.notion.so/003305b900004000800000000000000a/../x",
                "https://[::1/003305b900004000800000000000000a",
                "/"
            })
    void what_names_no_page_is_refused(String text) {
        assertThat(NotionId.parse(text)).isEmpty();
    }

    @Test
    void a_very_long_text_is_refused_at_once() {
        assertThat(NotionId.parse("https://www.notion.so/" + "-".repeat(1_000_000)))
                .isEmpty();
    }
}
