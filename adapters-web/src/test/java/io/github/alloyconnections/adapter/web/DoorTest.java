package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Walks the routing table of the running server, so that a route that is added is tried like all others. */
class DoorTest {

    private static final String TOKEN = "planted-access-token-4711";
    private static final String KNOWN = "Authorization: Bearer " + TOKEN + "\r\n";

    /** Whoever opens another path to anybody has to say so here. */
    private static final Set<String> OPEN = Set.of(
            "/oauth/callback",
            "/oauth/callback/{id}",
            "/oauth/callback/{id}/back",
            "/health/live",
            "/api/health",
            "/enter",
            "/sign-in",
            "/sign-out",
            "/assets/app.css",
            "/assets/app.js",
            "/assets/icon.svg");

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "post",
            "Put", "BEFORE", "AFTER");

    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "x-http-method-override", "X-Method-Override", "X-HTTP-Method");

    private final RunningWeb web = RunningWeb.guardedBy(TOKEN);
    private final List<String> gotThrough = new ArrayList<>();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void no_method_opens_a_route_without_the_token() {
        for (String path : guarded()) {
            for (String method : METHODS) {
                knock(method, path, "");
                knock(method, path, "Authorization: Bearer " + TOKEN + "x\r\n");
            }
            knock("GET", path, "Cookie: alloy_connections_access_{port}=" + TOKEN + "\r\n");
        }
        nothingGotThrough();
    }

    @Test
    void no_override_opens_a_route_without_the_token() {
        for (String path : guarded()) {
            for (String method : List.of("GET", "POST", "OPTIONS")) {
                for (String meant : List.of("GET", "DELETE", "OPTIONS")) {
                    OVERRIDES.forEach(header -> knock(method, path, header + ": " + meant + "\r\n"));
                }
                knock(method, path + "?_method=GET", "");
            }
            knock(
                    "POST",
                    path,
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n",
                    "_method=GET");
        }
        nothingGotThrough();
    }

    @Test
    void no_spelling_of_a_path_opens_a_route_without_the_token() {
        for (String path : guarded()) {
            for (String spelling : spellings(path)) {
                Stream.of("GET", "POST").forEach(method -> knock(method, spelling, ""));
            }
        }
        nothingGotThrough();
    }

    @Test
    void no_page_of_another_site_gets_through_with_the_token() {
        for (String path : guarded()) {
            for (String method : METHODS) {
                knock(method, path, KNOWN + "Origin: https://evil.example\r\n");
            }
            for (String method : List.of("GET", "POST", "OPTIONS")) {
                knock(method, path, KNOWN + "Origin: null\r\n");
                knock(method, path, KNOWN + "Origin: http://localhost:1\r\nAccess-Control-Request-Method: GET\r\n");
            }
        }
        nothingGotThrough();
    }

    @Test
    void no_other_name_gets_through_with_the_token() {
        for (String path : guarded()) {
            for (String method : List.of("GET", "POST", "DELETE", "OPTIONS")) {
                judge(method + " " + path + " by another name", ask(method, path, "evil.example", KNOWN, ""));
            }
        }
        nothingGotThrough();
    }

    @Test
    void with_the_token_no_override_is_obeyed() {
        for (String path : guarded()) {
            for (String header : OVERRIDES) {
                knock("POST", path, KNOWN + header + ": GET\r\n");
                knock("GET", path, KNOWN + header + ": DELETE\r\n");
            }
        }
        nothingGotThrough();
    }

    @Test
    void the_walk_meets_every_route_and_the_token_opens_them() {
        long opened = guarded().stream()
                .filter(path -> ask("GET", path, "localhost:{port}", KNOWN, "").startsWith("HTTP/1.1 200"))
                .count();

        assertThat(guarded())
                .contains("/", "/api/connections", "/api/pin", "/connect/new", "/mcp")
                .hasSizeGreaterThan(25);
        assertThat(opened).isGreaterThan(12);
        assertThat(web.core().calls()).isPositive();
    }

    @Test
    void what_is_open_to_anybody_is_named_here() {
        assertThat(web.openPaths()).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    private List<String> guarded() {
        return web.paths().stream()
                .filter(path -> !OPEN.contains(path))
                .map(DoorTest::placed)
                .toList();
    }

    private static String placed(String path) {
        String id = path.contains("attempts") ? CannedConnecting.ID.value() : Samples.NEWEST.value();
        return path.replace("{id}", id)
                .replace("{connector}", "notion")
                .replace("{name}", "prod")
                .replace("{action}", "post-search");
    }

    private static List<String> spellings(String path) {
        String tail = path.substring(1);
        return List.of(
                "/" + path,
                path + "/",
                "/." + path,
                path + "/.",
                "/x/.." + path,
                "/assets/.." + path,
                "/assets/..;" + path,
                "/assets/%2e%2e" + path,
                "/assets/..%2f" + tail,
                "/assets/" + path,
                "/oauth/callback/.." + path,
                "/oauth/callback/..%2f.." + path,
                "/oauth/callback;" + path,
                "/sign-in/.." + path,
                "/health/live/.." + path,
                "/;a=b" + path,
                path + ";a=b",
                path + "%00",
                path + "%20",
                path.toUpperCase(Locale.ROOT),
                "/%" + (tail.isEmpty() ? "2f" : Integer.toHexString(tail.charAt(0)) + tail.substring(1)),
                path.replace("/", "\\"),
                "http://localhost:{port}" + path,
                "http://evil.example" + path,
                "http://x@localhost:{port}" + path);
    }

    private void knock(String method, String path, String headers) {
        knock(method, path, headers, "");
    }

    private void knock(String method, String path, String headers, String body) {
        judge(method + " " + path + " " + headers, ask(method, path, "localhost:{port}", headers, body));
    }

    /** What is refused tells nothing; a cut connection tells nothing either. */
    private void judge(String request, String answer) {
        boolean refused = answer.isEmpty() || answer.matches("(?s)HTTP/1.1 (4\\d\\d|501|505) .*");
        if (!refused || answer.contains(Samples.NEWEST.value()) || answer.contains("Allow-Origin")) {
            gotThrough.add(request + " -> " + answer.lines().findFirst().orElse(""));
        }
    }

    private void nothingGotThrough() {
        assertThat(gotThrough).isEmpty();
        assertThat(web.core().calls()).isZero();
        assertThat(web.core().connecting().asked).isEmpty();
    }

    private String ask(String method, String path, String host, String headers, String body) {
        return web.raw(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
                + "\r\n" + body);
    }
}
