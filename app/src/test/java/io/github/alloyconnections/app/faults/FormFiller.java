package io.github.alloyconnections.app.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of its own, in which somebody fills the forms of the pages. */
final class FormFiller {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    /** Where secrets belong; a form that does not know one refuses it, and does not repeat it either. */
    private static final List<String> FIELDS = List.of("data.apiKey", "key", "token");

    /** Some forms are for one connector, and others know none. */
    private static final List<String> ABOUT = List.of("&connector=trello", "&connector=notion", "");

    private final ServedProject served;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String token;

    FormFiller(ServedProject served) {
        this.served = served;
        String first = tokenOf(look("/sign-in"));
        send(form("/sign-in", "csrf=" + first + "&token=" + ServedProject.TOKEN));
        token = tokenOf(look("/"));
    }

    private static String tokenOf(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        return found.group(1);
    }

    String token() {
        return token;
    }

    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .toList();
    }

    /** The page, and what its head says, but for what names this browser to itself. */
    String look(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() + " " + answer.headers().firstValue("Location") + answer.body();
    }

    /** What came of it, typed into one field after the other. */
    List<String> fill(String route, String typed) {
        List<String> answers = new ArrayList<>();
        for (String about : ABOUT) {
            for (String field : FIELDS) {
                String fields = "csrf=" + token + about + "&" + field + "=" + typed;
                HttpResponse<String> answer = send(form(Channels.placed(route), fields));
                answers.add(answer.statusCode() + " " + answer.headers().map() + answer.body());
            }
        }
        return answers;
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://" + served.address().getAuthority())
                .POST(BodyPublishers.ofString(fields));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(served.address().resolve(path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
