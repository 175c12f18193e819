package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.health.HealthState;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every path of the routing table answers, whoever asks and however: nothing to be kept, framed, guessed or run. */
class EveryAnswerTest {

    /** What somebody may call a connection at Alloy. */
    private static final String HOSTILE =
            "\"><img src=x onerror=alert(1)></script><script>alert(2)</script>'\u202e&lt;";

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/problem+json",
            "text/html;charset=utf-8",
            "text/css;charset=utf-8",
            "text/javascript;charset=utf-8",
            "image/svg+xml",
            "text/plain;version=0.0.4;charset=utf-8");

    private final RunningWeb web = RunningWeb.start();
    private final Routed routed = new Routed(web);
    private final List<String> wrong = new ArrayList<>();

    EveryAnswerTest() {
        web.core().decides(policy -> Samples.named(policy.label(), HOSTILE));
        web.core()
                .connecting()
                .hasAttempt(new AttemptState.Pinned(
                        new FoundConnection(Samples.NEWEST, Optional.of(HOSTILE), Samples.NOW, false),
                        Samples.health(HealthState.WORKING)));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_hostile_name_is_text_in_every_view_and_json_is_never_a_page() {
        List<String> named = new ArrayList<>();
        for (String path : routed.looks()) {
            if (path.endsWith("/events")) {
                continue; // a stream, which does not end by itself
            }
            for (String accept : List.of("text/html", "application/json")) {
                HttpResponse<String> answer = web.send(web.to(path).header("Accept", accept));
                String type = answer.headers()
                        .firstValue("Content-Type")
                        .orElse("none")
                        .replace("; ", ";");
                boolean page = type.startsWith("text/html");
                check(TYPES.contains(type) || answer.body().isEmpty(), path + " is " + type);
                check(headerOf(answer, "X-Content-Type-Options").equals("nosniff"), path + " may be guessed");
                check(!page || !answer.body().contains("<img src=x"), path + " holds a tag of a name");
                check(!page || !answer.body().contains("<script>alert"), path + " holds a script of a name");
                check(!page || !answer.body().contains("\u202e"), path + " is turned around by a name");
                check(!page || !path.startsWith("/api/"), path + " is a page");
                if (answer.body().contains("onerror=alert(1)")) {
                    named.add(path);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).contains("/", "/api/decision", "/connections/" + Samples.NEWEST);
    }

    @Test
    void no_answer_may_be_framed_or_kept() {
        for (String path : routed.looks()) {
            String answer = ask("HEAD", path, "Accept: text/html\r\n");
            boolean asset = path.startsWith("/assets/");
            check(answer.contains("\r\nX-Frame-Options: DENY\r\n"), path + " may be framed");
            check(answer.contains("frame-ancestors 'none'"), path + " may be framed, too");
            check(asset || answer.contains("\r\nCache-Control: no-store\r\n"), path + " may be kept: " + answer);
            check(!answer.contains("\r\nAccess-Control-Allow"), path + " may be read from elsewhere");
            check(answer.contains("\r\nReferrer-Policy: no-referrer\r\n"), path + " tells where it is");
        }
        assertThat(wrong).isEmpty();
        assertThat(routed.looks()).hasSizeGreaterThan(35);
    }

    /** A method that is not meant does nothing, and TRACE sends nothing back that was sent. */
    @Test
    void no_other_method_is_answered() {
        for (String path : routed.looks()) {
            for (String method : List.of("TRACE", "CONNECT", "PATCH", "get")) {
                String answer = ask(method, path, "X-Planted: planted-header\r\n");
                check(answer.matches("(?s)|HTTP/1.1 (400|404|405|501|505) .*"), method + " " + path + ": " + answer);
                check(!answer.contains("planted-header"), method + " " + path + " sends back what was sent");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(web.core().calls()).isZero();
    }

    /** Nothing that a caller sends comes back as a header of its own, or leads a browser elsewhere. */
    @Test
    void no_path_injects_a_header_or_leads_elsewhere() {
        String planted = "%0d%0aX-Planted:%20yes%0d%0aSet-Cookie:%20a=b";
        for (String path : routed.looks()) {
            for (String query :
                    List.of("?next=" + planted, "?next=//evil.example", "?error=" + planted + "&" + planted)) {
                String answer = ask("GET", path + query, "Accept: text/html\r\n");
                String head = answer.split("\r\n\r\n", 2)[0];
                check(!head.contains("\r\nX-Planted"), path + query + " injects");
                check(!head.contains("Set-Cookie: a=b"), path + query + " sets a cookie");
                check(!head.matches("(?s).*\r\nLocation: (?!/(?!/)).*"), path + query + " leads elsewhere: " + head);
                check(!answer.contains("url=//") && !answer.contains("url=http"), path + query + " leads on elsewhere");
            }
            String split = ask("GET", path + "/..%0d%0aX-Planted:%20yes", "");
            check(!split.split("\r\n\r\n", 2)[0].contains("\r\nX-Planted"), path + " injects by its path");
        }
        assertThat(wrong).isEmpty();
    }

    private static String headerOf(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private String ask(String method, String path, String headers) {
        return web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n" + headers
                + "\r\n");
    }
}
