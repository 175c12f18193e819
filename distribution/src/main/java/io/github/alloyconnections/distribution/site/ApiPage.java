package io.github.alloyconnections.distribution.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The HTTP API, written out from its OpenAPI document: what each operation takes and answers, without a script. */
final class ApiPage {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    private ApiPage(JsonNode document) {
        this.document = document;
    }

    static SitePage of(JsonNode document) {
        return new ApiPage(document).page();
    }

    private SitePage page() {
        StringBuilder body = new StringBuilder("<h1>HTTP API</h1>\n<p>")
                .append(escaped(document.at("/info/description").asText()))
                .append("</p>\n<p>Its description for programs: <a href=\"openapi.json\">openapi.json</a>.</p>\n");
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    words.add(name + " " + operation.getValue().path("summary").asText());
                    body.append(operation(
                            name, operation.getValue(), path.getValue().path("parameters")));
                }
            }
        }
        return new SitePage("api.html", "HTTP API", body.toString(), String.join("\n", words));
    }

    private String operation(String name, JsonNode operation, JsonNode shared) {
        StringBuilder text = new StringBuilder("<h2 id=\"" + SitePage.anchor(name) + "\"><code>" + escaped(name)
                + "</code></h2>\n<p>" + escaped(operation.path("summary").asText()) + "</p>\n");
        if (operation.has("description")) {
            text.append("<p>")
                    .append(escaped(operation.path("description").asText()))
                    .append("</p>\n");
        }
        List<String> rows = new ArrayList<>();
        shared.forEach(parameter -> rows.add(parameter(resolved(parameter))));
        operation.path("parameters").forEach(parameter -> rows.add(parameter(resolved(parameter))));
        JsonNode body = resolved(operation.path("requestBody"));
        if (body.has("content")) {
            rows.add(row("body", shapes(body), body.path("description").asText()));
        }
        text.append(table("Takes", rows));
        List<String> answers = operation.path("responses").properties().stream()
                .map(answer -> row(
                        answer.getKey(),
                        shapes(resolved(answer.getValue())),
                        resolved(answer.getValue()).path("description").asText()))
                .toList();
        return text.append(table("Answers", answers)).toString();
    }

    private static String parameter(JsonNode parameter) {
        return row(
                parameter.path("name").asText(),
                escaped(parameter.path("in").asText()),
                parameter.path("description").asText());
    }

    /** What the bodies of each media type look like. */
    private static String shapes(JsonNode of) {
        return of.path("content").properties().stream()
                .map(media ->
                        escaped(media.getKey()) + " " + shape(media.getValue().path("schema")))
                .collect(Collectors.joining("<br>"));
    }

    private static String shape(JsonNode schema) {
        return schema.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .distinct()
                .map(name -> "<a href=\"schemas/" + escaped(name) + ".json\">" + escaped(name) + "</a>")
                .collect(Collectors.joining(", "));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private static String table(String title, List<String> rows) {
        return rows.isEmpty() ? "" : "<h3>" + title + "</h3>\n<table>" + String.join("", rows) + "</table>\n";
    }

    private static String row(String name, String shape, String words) {
        return "<tr><td><code>" + escaped(name) + "</code></td><td>" + shape + "</td><td>" + escaped(words)
                + "</td></tr>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
