package io.github.alloyconnections.sandbox.consent;

import io.github.alloyconnections.sandbox.world.ConnectorFile;
import io.github.alloyconnections.sandbox.world.Connectors;
import java.net.URI;

/** The HTML of the consent pages. */
final class ConsentHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
            body { max-width: 32rem; margin: 10vh auto; padding: 0 1rem; }
            form { display: flex; gap: 1rem; margin-top: 2rem; }
            button { font: inherit; padding: .6rem 1.4rem; border-radius: .4rem; border: 1px solid; cursor: pointer; }
            button[value=allow] { background: #1a5fb4; border-color: #1a5fb4; color: #fff; }
            small { opacity: .75; }
            """;

    private ConsentHtml() {}

    static String question(ConsentRequest request) {
        String app =
                Connectors.find(request.connector()).map(ConnectorFile::name).orElse(request.connector());
        return document("Allow access to " + app + "?", """
                <p>Alloy's sandbox asks to read and write your <strong>%s</strong> workspace.
                Nothing real is behind this page.</p>
                <p>Afterwards you are sent back to <strong>%s</strong>.</p>
                <form method="post">
                <input type="hidden" name="token" value="%s">
                <button name="answer" value="allow" autofocus>Allow</button>
                <button name="answer" value="deny">Deny</button>
                </form>
                """.formatted(
                        escaped(app), escaped(hostOf(request.redirectUri())), escaped(request.token())));
    }

    static String unknown() {
        return document(
                "This request is not known",
                "<p>It was never made, or it is too old. Start again from the application.</p>\n");
    }

    private static String document(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>%2$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %3$s</main>
                <small>Alloy Connections sandbox</small>
                </body>
                </html>
                """.formatted(escaped(title), STYLE, body);
    }

    private static String hostOf(String uri) {
        return URI.create(uri).getAuthority();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
