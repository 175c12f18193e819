package io.github.alloyconnections.distribution.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the site: files that a browser opens from a folder as well as from a server, and that fetch nothing. */
public final class Site {

    private static final String SOURCES = "https://github.com/alloyconnections/alloy-connections/blob/main/";
    private static final String SCHEMAS = "contract/src/main/resources/io/github/alloyconnections/contract/schemas";
    private static final String API =
            "adapters-web/src/main/resources/io/github/alloyconnections/adapter/web/api/openapi.json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path root;
    private final Path folder;

    private Site(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Arguments: the root of the sources, the recorded session, the folder to write into. */
    public static void main(String[] args) throws IOException {
        new Site(Path.of(args[0]), Path.of(args[2])).write(Path.of(args[1]));
    }

    private void write(Path session) throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Map<String, String> names = names();
        List<SitePage> pages = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            pages.add(SitePage.of(name.getValue(), Files.readString(source(name.getKey())), names, SOURCES));
        }
        JsonNode api = mapper.readTree(root.resolve(API).toFile());
        pages.add(ApiPage.of(api));
        String recorded = Files.readString(session);
        pages.add(new SitePage(
                "session.html",
                "A session",
                "<h1>A session</h1>\n<pre>" + ApiPage.escaped(recorded) + "</pre>\n",
                recorded));
        for (SitePage page : pages) {
            Files.writeString(folder.resolve(page.file()), framed(page, pages));
        }
        Files.writeString(folder.resolve("index.js"), "var PAGES = " + mapper.writeValueAsString(index(pages)) + ";\n");
        for (String asset : List.of("site.css", "search.js")) {
            Files.write(folder.resolve(asset), asset(asset));
        }
        Files.createDirectories(folder.resolve("pictures"));
        for (String kind : List.of(".svg", ".png")) {
            for (Path picture : listed(root.resolve("docs/pictures"), kind)) {
                Files.copy(picture, folder.resolve("pictures").resolve(picture.getFileName()));
            }
        }
        Files.copy(root.resolve(API), folder.resolve("openapi.json"));
        for (Path schema : listed(root.resolve(SCHEMAS), ".json")) {
            Files.copy(schema, folder.resolve("schemas").resolve(schema.getFileName()));
        }
    }

    /** The pages' sources, by the names that links give them, and the pages made of them. */
    private Map<String, String> names() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("README.md", "index.html");
        for (Path page : listed(root.resolve("docs"), ".md")) {
            String name = page.getFileName().toString();
            names.put(name, name.replaceFirst("md$", "html"));
        }
        for (String name : List.of("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")) {
            names.put(name, name.replaceFirst("md$", "html"));
        }
        return names;
    }

    private Path source(String name) {
        Path beside = root.resolve(name);
        return Files.exists(beside) ? beside : root.resolve("docs").resolve(name);
    }

    private ArrayNode index(List<SitePage> pages) {
        ArrayNode index = mapper.createArrayNode();
        pages.forEach(page -> index.addObject()
                .put("file", page.file())
                .put("title", page.title())
                .put("text", page.text()));
        return index;
    }

    private static String framed(SitePage page, List<SitePage> pages) {
        StringBuilder links = new StringBuilder();
        for (SitePage each : pages) {
            String here = each.equals(page) ? " aria-current=\"page\"" : "";
            links.append(
                    "<li><a href=\"" + each.file() + "\"" + here + ">" + ApiPage.escaped(each.title()) + "</a></li>\n");
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="site.css">
                </head>
                <body>
                <nav>
                <input id="search" type="search" placeholder="Search" aria-label="Search all pages">
                <ul id="found" aria-live="polite"></ul>
                <ul id="pages">
                %s</ul>
                </nav>
                <main>
                %s</main>
                <script src="index.js"></script>
                <script src="search.js"></script>
                </body>
                </html>
                """.formatted(ApiPage.escaped(page.title()), links, page.body());
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] asset(String name) throws IOException {
        try (InputStream in = Optional.ofNullable(Site.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("not here: " + name))) {
            return in.readAllBytes();
        }
    }
}
