package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What another site can make the browser of somebody send who is let in: every route that changes something, found from the
 * routing table, with the browser's own cookies.
 */
class ForgeryTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String BODY = "{}";

    /** What a form of any page can send without being asked first. */
    private static final List<String> SIMPLE = List.of(FORM, "text/plain", "multipart/form-data; boundary=x", "");

    private final RunningWeb web = RunningWeb.start();
    private final Routed routed = new Routed(web);
    private final Browser browser = new Browser(web);
    private final List<String> gotThrough = new ArrayList<>();
    private final String token = Browser.tokenOf(browser.open("/"));
    private final String cookies = "Cookie: " + browser.cookies() + "\r\n";
    private int before = web.core().calls();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void no_form_of_another_site_changes_anything() {
        for (Route route : routed.changing()) {
            for (String type : SIMPLE) {
                send(route, "Origin: https://evil.example\r\n", type, BODY);
                send(route, "Origin: null\r\nSec-Fetch-Site: cross-site\r\n", type, "csrf=x");
                send(route, "Origin: http://localhost:1\r\nSec-Fetch-Site: same-site\r\n", type, "csrf=x");
                send(route, "Origin: http://localhost.evil.example:{port}\r\n", type, BODY);
            }
        }
        nothingGotThrough();
    }

    @Test
    void nor_does_a_script_that_may_send_json() {
        for (Route route : routed.changing()) {
            send(route, "Origin: https://evil.example\r\n", JSON, BODY);
            send(route, "Origin: null\r\n", JSON, BODY);
            send(route, "Origin: http://localhost:1\r\n", JSON, BODY);
            send(route, "Origin: https://localhost:{port}\r\n", JSON, BODY);
            String asked = preflight(route);
            if (!asked.matches("(?s)HTTP/1.1 403 .*") || asked.contains("Access-Control-Allow")) {
                gotThrough.add("OPTIONS " + route.path());
            }
        }
        nothingGotThrough();
    }

    /** A browser that says neither where it comes from nor where to, as old ones do. */
    @Test
    void nor_does_a_form_without_an_origin() {
        for (Route route : routed.changing()) {
            if (route.method().name().equals("POST")) {
                SIMPLE.forEach(type -> send(route, "", type, "id=" + Samples.NEWEST));
                send(route, "", FORM, "csrf=" + "x".repeat(43));
                send(route, "", FORM, "csrf=");
            }
        }
        nothingGotThrough();
    }

    @Test
    void nor_does_a_form_with_the_token_of_another_browser() {
        String other = Browser.tokenOf(new Browser(web).open("/"));
        before = web.core().calls();
        assertThat(other).isNotEqualTo(token);
        for (Route route : routed.changing()) {
            if (route.method().name().equals("POST")) {
                send(route, "Origin: http://localhost:{port}\r\n", FORM, "csrf=" + other);
            }
        }
        nothingGotThrough();
    }

    /** Shows that the walk knocks at doors that open: the same requests of our own pages do change things. */
    @Test
    void our_own_pages_get_through() {
        String own = "Origin: http://localhost:{port}\r\n";

        assertThat(ask("PUT", "/api/pin", own, JSON, BODY)).startsWith("HTTP/1.1 200");
        assertThat(ask("POST", "/mcp", own, JSON, BODY)).startsWith("HTTP/1.1 200");
        assertThat(ask("POST", "/unpin", own, FORM, "csrf=" + token + "&connector=notion"))
                .startsWith("HTTP/1.1 303");
        assertThat(web.core().calls("use notion working VERIFIED")).isOne();
        assertThat(routed.changing())
                .extracting(Route::path)
                .contains("/api/pin", "/mcp", "/connect", "/key", "/owner", "/api/prune/apply", "/attempts/{id}/forget")
                .hasSizeGreaterThan(30);
    }

    private void send(Route route, String headers, String type, String body) {
        String method = route.method().name();
        String answer = ask(method, Routed.placed(route.path()), headers, type, body);
        if (!answer.matches("(?s)HTTP/1.1 (400|403|415) .*") || answer.contains("Allow-Origin")) {
            gotThrough.add(method + " " + route.path() + " " + headers + type + " -> "
                    + answer.lines().findFirst().orElse(""));
        }
    }

    private String preflight(Route route) {
        return ask(
                "OPTIONS",
                Routed.placed(route.path()),
                "Origin: https://evil.example\r\nAccess-Control-Request-Method: " + route.method() + "\r\n",
                "",
                "");
    }

    private String ask(String method, String path, String headers, String type, String body) {
        String typed = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        return web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n" + cookies
                + headers + typed + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private void nothingGotThrough() {
        assertThat(gotThrough).isEmpty();
        assertThat(web.core().calls()).isEqualTo(before);
        assertThat(web.core().connecting().asked).isEmpty();
    }
}
