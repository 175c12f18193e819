package io.github.alloyconnections.distribution.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void every_link_within_the_site_leads_somewhere() throws IOException {
        written();

        List<String> broken = new ArrayList<>();
        int looked = 0;
        for (Path page : pages()) {
            for (String link : LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                looked++;
                if (!leads(page, link)) {
                    broken.add(page.getFileName() + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(looked).isGreaterThan(200);
    }

    @Test
    void nothing_is_fetched_from_elsewhere() throws IOException {
        written();

        for (Path page : pages()) {
            assertThat(Files.readString(page)).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
        }
        assertThat(folder.resolve("site/schemas/Decision.json")).isRegularFile();
        assertThat(folder.resolve("site/index.js")).content().contains("\"file\":\"install.html\"");
        assertThat(folder.resolve("site/api.html"))
                .content()
                .contains("<code>GET /api/decision</code>", "schemas/Decision.json");
        assertThat(folder.resolve("site/session.html")).content().contains("&lt;b&gt; recorded");
    }

    @Test
    void what_looks_like_html_in_a_page_is_shown_and_not_meant() {
        SitePage page = SitePage.of("x.html", "# A <b>title</b>\n\n<script>x</script>\n", Map.of(), "https://sources/");

        assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void links_lead_to_pages_or_to_the_sources() {
        SitePage page = SitePage.of(
                "x.html",
                "# T\n\n[a](docs/json.md#health-states) [b](../LICENSE) [c](#t)",
                Map.of("json.md", "json.html"),
                "https://sources/");

        assertThat(page.body())
                .contains("href=\"json.html#health-states\"", "href=\"https://sources/LICENSE\"", "href=\"#t\"");
        assertThat(page.title()).isEqualTo("T");
    }

    private void written() throws IOException {
        Path session = Files.writeString(folder.resolve("session"), "$ a <b> recorded session\n");
        Site.main(new String[] {"..", session.toString(), folder.resolve("site").toString()});
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static boolean leads(Path page, String link) throws IOException {
        if (link.contains("://")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.isRegularFile(target)
                && (parts.length == 1 || Files.readString(target).contains("id=\"" + parts[1] + "\""));
    }
}
