package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.server.SecurityHeaders;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final int MEGABYTE = 1_000_000;

    /** Beyond what is taken, and still so little that it is sent before the answer comes. */
    private static final int TOO_LONG = 40_000;

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connector=notion&connector=slack",
                "conector=notion",
                "connector=%zz",
                "connector=%",
                "connector=%00",
                "connector=a%0d%0aSet-Cookie:x=1",
                "connector=%ff%fe",
                "connector=%C0%AF",
                "connector=%1b[31m",
                "policy=name:",
                "policy=%00",
                "=",
                "&",
                "&&connector=notion"
            })
    void a_query_that_is_not_understood_is_refused(String query) {
        String answer = get("/api/decision?" + query);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"USAGE\"");
        assertThat(answer).doesNotContain("Set-Cookie:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "javascript:alert(1)", "../../etc/passwd", "נוטשן", "😀"})
    void a_strange_connector_is_an_unknown_one(String connector) {
        HttpResponse<String> response =
                web.get("/api/connections?connector=" + URLEncoder.encode(connector, StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "69110206d6d6670fb17451f",
                "69110206d6d6670fb17451f8f",
                "69110206d6d6670fb17451g8",
                "%3Cscript%3E",
                "%00",
                "..%2f..%2fetc",
                "69110206d6d6670fb17451f8%0d%0a",
                "%F0%9F%98%80",
                "%zz",
                "%2e%2e"
            })
    void an_id_that_is_none_is_refused_without_a_call(String id) {
        assertThat(get("/api/connections/" + id)).startsWith("HTTP/1.1 40").contains("application/problem+json");
        assertThat(web.core().calls("list notion")).isZero();
    }

    @Test
    void a_parameter_that_is_too_long_is_refused() {
        assertThat(get("/api/decision?policy=name:" + "x".repeat(TOO_LONG)))
                .startsWith("HTTP/1.1 414")
                .contains("TOO_LARGE");
    }

    @Test
    void a_header_that_is_too_long_is_refused() {
        String answer = web.raw(
                "GET /api/decision HTTP/1.1\r\nHost: localhost:{port}\r\nX-Long: " + "x".repeat(TOO_LONG) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("TOO_LARGE");
    }

    /** Whoever does not stop sending may be cut off before the answer reaches it. */
    @Test
    void a_parameter_of_a_megabyte_is_refused_or_cut_off() {
        assertThat(get("/api/decision?policy=name:" + "x".repeat(MEGABYTE))).matches("(?s)|HTTP/1\\.1 414.*");
        assertThat(web.core().calls("decide notion name:")).isZero();
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_refused_unread() {
        String answer = put("Content-Length: " + MEGABYTE + "\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE", "nosniff");
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        String answer = put("Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
        assertThat(web.core().calls("use notion working VERIFIED")).isZero();
    }

    @Test
    void a_body_in_chunks_is_read() {
        assertThat(put("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n\r\n",
                "GET /api/health HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\n\r\n",
                "GET /api/health HTTP/1.1\r\nHost: localhost:{port}\r\nX: a\u0000b\r\n\r\n",
                "GET /api/../api/%2e%2e/health HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
                "GET http://evil.example/api/health HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "BEFORE /api/health HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
            })
    void a_malformed_request_is_refused(String request) {
        String answer = web.raw(request);

        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1.1 (4\\d\\d|505) .*");
        assertThat(answer).contains("application/problem+json").doesNotContain("Jetty", "org.eclipse");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/connections, 200",
        "GET, /api/nothing, 404",
        "PUT, /api/pin, 415",
        "OPTIONS, /api/pin, 204",
        "GET, /api/connections/%00, 400"
    })
    void every_answer_carries_the_headers_of_safety(String method, String path, int status) {
        String answer =
                web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        for (Map.Entry<String, String> header : SecurityHeaders.ALL.entrySet()) {
            assertThat(answer).containsOnlyOnce("\r\n" + header.getKey() + ": " + header.getValue() + "\r\n");
        }
        assertThat(answer).doesNotContainIgnoringCase("\r\nServer:").doesNotContainIgnoringCase("X-Powered-By");
    }

    @Test
    void head_answers_like_get_without_the_body() {
        String answer =
                web.raw("HEAD /api/connections HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
        String length = "Content-Length: " + web.get("/api/connections").body().length();

        assertThat(answer).startsWith("HTTP/1.1 200").contains(length).endsWith("\r\n\r\n");
        assertThat(web.raw("HEAD /api/connections/x HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void options_tells_what_a_path_takes() {
        assertThat(web.raw("OPTIONS /api/pin HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 204")
                .contains("Allow: DELETE, OPTIONS, PUT");
    }

    @Test
    void no_answer_sets_a_cookie() {
        assertThat(web.get("/api/connections").headers().map()).doesNotContainKey("set-cookie");
    }

    private String get(String target) {
        return web.raw("GET " + target + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    }

    private String put(String rest) {
        return web.raw("PUT /api/pin HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n" + rest);
    }
}
