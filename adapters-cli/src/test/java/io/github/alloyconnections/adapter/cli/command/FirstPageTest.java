package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows is there, is small, and is true. */
class FirstPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BADGE = Pattern.compile("<text[^>]*>([^<]+)</text><text[^>]*>([^<]+)</text>");
    private static final Pattern PICTURE = Pattern.compile("[(\"](docs/pictures/[\\w.-]+)[)\"]");
    private static final Pattern PAGE = Pattern.compile("]\\(([\\w./-]+\\.md|LICENSE)(?:#[\\w-]+)?\\)");

    @Test
    void badges_say_what_the_build_says() throws IOException {
        String build = read("pom.xml");
        List<String> badges = BADGE.matcher(read("docs/pictures/badges.svg"))
                .results()
                .map(badge -> badge.group(1) + " " + badge.group(2))
                .toList();

        assertThat(badges)
                .containsExactly(
                        "Java " + first(build, "<maven.compiler.release>(\\d+)<") + " or newer",
                        "licence " + first(build, "<license>\\s*<name>([^<]+)<"),
                        "version " + first(build, "<artifactId>alloy-connections</artifactId>\\s*<version>([^<]+)<"));
        assertThat(read("README.md")).contains("![" + String.join(", ", badges) + "](docs/pictures/badges.svg)");
    }

    @Test
    void pictures_are_there_and_small() throws IOException {
        List<String> pictures = PICTURE.matcher(read("README.md"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(pictures)
                .containsExactlyInAnyOrder(
                        "docs/pictures/badges.svg",
                        "docs/pictures/session.svg",
                        "docs/pictures/page.png",
                        "docs/pictures/page-dark.png");
        for (String picture : pictures) {
            assertThat(Files.size(ROOT.resolve(picture))).as(picture).isBetween(500L, 150_000L);
        }
    }

    @Test
    void pages_that_are_named_are_there() throws IOException {
        assertThat(PAGE.matcher(read("README.md")).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(15)
                .allMatch(page -> Files.exists(ROOT.resolve(page)));
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
