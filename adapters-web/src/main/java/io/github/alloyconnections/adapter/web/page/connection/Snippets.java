package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Map;

/** Code that makes one read-only call through a connection; the key stays in the environment that the code runs in. */
public final class Snippets {

    private static final String ANY_ACTION = "ACTION";
    private static final String API_VERSION = "2025-09";
    private static final Call ANY = new Call(ANY_ACTION, "{\"credentialId\":\"%s\"}");

    /** A known call of each connector that needs nothing but the connection. */
    private static final Map<String, Call> CALLS = Map.of(
            "notion",
                    new Call(
                            "post-search",
                            "{\"credentialId\":\"%s\",\"requestBody\":{\"page_size\":1},"
                                    + "\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}}"),
            "slack", new Call("auth_test", "{\"credentialId\":\"%s\"}"),
            "shopify", new Call("listOrders", "{\"credentialId\":\"%s\",\"queryParameters\":{\"first\":1}}"),
            "hubspot", new Call("listContacts", "{\"credentialId\":\"%s\",\"queryParameters\":{\"limit\":1}}"),
            "zohoCRM", new Call("listTasks", "{\"credentialId\":\"%s\",\"queryParameters\":{\"per_page\":1}}"));

    private record Call(String action, String body) {}

    /** Code in one language. */
    public record Snippet(String language, String code) {}

    private final ProjectSettings settings;
    private final String url;
    private final String version;
    private final String body;

    private Snippets(ProjectSettings settings, ConnectorId connector, ConnectionId id) {
        Call call = CALLS.getOrDefault(connector.value(), ANY);
        this.settings = settings;
        this.url = base(settings) + "/connectors/" + connector + "/actions/" + call.action() + "/execute";
        this.version = settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_API_VERSION"))
                .map(Setting::shown)
                .filter(text -> text.matches("[A-Za-z0-9._-]+"))
                .findFirst()
                .orElse(API_VERSION);
        this.body = String.format(call.body(), id);
    }

    static List<Snippet> of(ProjectSettings settings, ConnectorId connector, ConnectionId id) {
        Snippets made = new Snippets(settings, connector, id);
        return List.of(
                new Snippet("curl", made.curl()), new Snippet("Node", made.node()), new Snippet("Java", made.java()));
    }

    /** Written out only if no language could take it for anything but a text. */
    private static String base(ProjectSettings settings) {
        String base = settings.baseUrl().toString().replaceAll("/+$", "");
        return base.matches("https?://[A-Za-z0-9.:/_-]+") ? base : "https://production.runalloy.com";
    }

    private boolean hasUser() {
        return settings.owner().match(user -> true, () -> false);
    }

    private String curl() {
        return "curl -sS \"" + url + "\" \\\n"
                + "  -H \"Authorization: Bearer $ALLOY_API_KEY\" \\\n"
                + "  -H \"x-api-version: " + version + "\" \\\n"
                + (hasUser() ? "  -H \"x-alloy-userid: $ALLOY_USER_ID\" \\\n" : "")
                + "  -H \"Content-Type: application/json\" \\\n"
                + "  -d '" + body + "'";
    }

    private String node() {
        return "const answer = await fetch(\"" + url + "\", {\n"
                + "  method: \"POST\",\n"
                + "  headers: {\n"
                + "    Authorization: `Bearer ${process.env.ALLOY_API_KEY}`,\n"
                + "    \"x-api-version\": \"" + version + "\",\n"
                + (hasUser() ? "    \"x-alloy-userid\": process.env.ALLOY_USER_ID,\n" : "")
                + "    \"Content-Type\": \"application/json\",\n"
                + "  },\n"
                + "  body: JSON.stringify(" + body + "),\n"
                + "});\n"
                + "console.log(answer.status, await answer.json());";
    }

    private String java() {
        return "var request = HttpRequest.newBuilder(URI.create(\"" + url + "\"))\n"
                + "    .header(\"Authorization\", \"Bearer \" + System.getenv(\"ALLOY_API_KEY\"))\n"
                + "    .header(\"x-api-version\", \"" + version + "\")\n"
                + (hasUser() ? "    .header(\"x-alloy-userid\", System.getenv(\"ALLOY_USER_ID\"))\n" : "")
                + "    .header(\"Content-Type\", \"application/json\")\n"
                + "    .POST(BodyPublishers.ofString(\"\"\"\n"
                + "        " + body + "\"\"\"))\n"
                + "    .build();\n"
                + "var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());\n"
                + "System.out.println(answer.statusCode() + \" \" + answer.body());";
    }
}
