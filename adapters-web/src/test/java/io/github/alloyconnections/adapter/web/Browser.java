package io.github.alloyconnections.adapter.web;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without scripts: it keeps cookies, sends the forms it was shown, and follows redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final RunningWeb web;
    private final CookieManager kept = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(kept)
            .followRedirects(Redirect.NORMAL)
            .build();

    public Browser(RunningWeb web) {
        this.web = web;
    }

    /** All its cookies, as a header. */
    public String cookies() {
        return kept.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> open(String path) {
        return send(web.to(path));
    }

    /** Sends a form as the page at {@code shown} would; names and values alternate. */
    public HttpResponse<String> submit(String shown, String action, String... fields) {
        return send(form(
                action,
                Stream.concat(Stream.of("csrf", tokenOf(open(shown))), Stream.of(fields))
                        .toArray(String[]::new)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.header("Accept", "text/html").build(), BodyHandlers.ofString())
                .join();
    }

    public HttpRequest.Builder form(String action, String... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return web.to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static String tokenOf(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "none";
    }
}
