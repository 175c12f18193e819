package io.github.alloyconnections.adapter.browser;

import io.github.alloyconnections.domain.attempt.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The pages for a browser that comes back; they say what is known, which is little. */
final class ReturnHtml {

    /** A refusal behind the '#' is seen by the browser alone, so that it has to say it again. */
    private static final String SCRIPT = "var said=new URLSearchParams(location.hash.slice(1));"
            + "if(said.get('error')){var again=new URLSearchParams();"
            + "['error','error_description'].forEach(function(name){"
            + "if(said.get(name)){again.set(name,said.get(name))}});"
            + "location.replace(location.pathname+'?'+again)}"
            + "else if(location.hash||location.search){history.replaceState(null,'',location.pathname)}";

    private static final String STYLE = ":root{color-scheme:light dark;font:1.05rem/1.6 system-ui,sans-serif}"
            + "body{max-width:34rem;margin:14vh auto;padding:0 1.2rem}"
            + "h1{font-size:1.6rem;line-height:1.25}small{opacity:.7}";

    static final String POLICY = "default-src 'none'; script-src '" + hash(SCRIPT) + "'; style-src '" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ReturnHtml() {}

    static String back() {
        return page(
                "Back from Alloy",
                "<p>Alloy sent your browser back. Whether a connection was made is not known from that:"
                        + " the terminal you came from looks for it now.</p><p>You can close this page.</p>",
                "<script>" + SCRIPT + "</script>");
    }

    static String refused(Refusal refusal) {
        String why = refusal.description()
                .map(text -> "<p><bdi>" + escaped(text) + "</bdi></p>")
                .orElse("");
        return page(
                "The connection was not allowed",
                "<p>Alloy's answer was <strong><bdi>" + escaped(refusal.error()) + "</bdi></strong>.</p>" + why
                        + "<p>The terminal you came from looks once more, and says how to try again."
                        + " You can close this page.</p>",
                "");
    }

    static String turnedAway(String why) {
        return page("Nothing to see", "<p>" + why + "</p>", "");
    }

    private static String page(String title, String body, String script) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main><h1>" + title + "</h1>" + body
                + "</main><p><small>Alloy Connections</small></p>" + script + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
