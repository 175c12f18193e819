package io.github.alloyconnections.adapter.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final String FRIEND = "https://friend.example";

    private final RunningWeb web = RunningWeb.start(FRIEND);

    @AfterEach
    void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:{port}",
                "LocalHost:{port}",
                "127.0.0.1:{port}",
                "[::1]:{port}",
                "friend.example",
                "localhost",
                "localhost:8080",
                "127.0.0.1:1",
                "[::1]:65535"
            })
    void the_servers_own_names_are_served(String host) {
        assertThat(answerTo(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:{port}",
                "localhost.evil.example:{port}",
                "friend.example.evil.example",
                "127.0.0.1.nip.io:{port}",
                "0.0.0.0:{port}",
                "friend.example:444"
            })
    void another_name_for_the_loopback_is_refused(String host) {
        assertThat(answerTo(host)).startsWith("HTTP/1.1 403").contains("ORIGIN_REFUSED");
    }

    @Test
    void a_change_without_an_origin_or_from_our_own_pages_is_made() {
        assertThat(web.send(pin()).statusCode()).isEqualTo(200);
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(web.send(pin().header("Origin", "http://" + host + ":" + web.port()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_page_that_came_through_a_tunnel_may_change_things() {
        String through = "PUT /api/pin HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nOrigin: ";

        assertThat(web.raw(through + "http://localhost:8080\r\n\r\n{}")).startsWith("HTTP/1.1 200");
        assertThat(web.raw(through + "http://localhost:8081\r\n\r\n{}")).startsWith("HTTP/1.1 403");
        assertThat(web.raw(through + "https://localhost:8080\r\n\r\n{}")).startsWith("HTTP/1.1 403");
    }

    @Test
    void cookies_of_two_servers_on_one_host_do_not_collide() {
        assertThat(cookie("localhost:8080"))
                .startsWith("alloy_connections_session_8080=")
                .doesNotContain("Secure");
        assertThat(cookie("localhost:8081")).startsWith("alloy_connections_session_8081=");
        assertThat(cookie("friend.example"))
                .startsWith("__Host-alloy_connections_session_443=")
                .contains("; Path=/; HttpOnly; Secure")
                .doesNotContain("Domain");
    }

    private String cookie(String host) {
        return web.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring("Set-Cookie: ".length()))
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://friend.example", "garbage"})
    void a_change_that_another_site_asks_for_is_refused(String origin) {
        assertThat(web.send(pin().header("Origin", origin)).statusCode()).isEqualTo(403);
        assertThat(web.send(web.to("/api/pin").DELETE().header("Origin", origin))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.send(verify().header("Origin", origin)).statusCode()).isEqualTo(403);
        assertThat(web.core().calls("use notion working VERIFIED")).isZero();
    }

    @Test
    void reading_from_another_site_is_refused() {
        HttpResponse<String> response =
                web.send(web.to("/api/connections?probe=1").header("Origin", "https://evil.example"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void a_browser_may_come_back_from_anywhere() {
        HttpResponse<String> response =
                web.send(web.to("/oauth/callback").header("Origin", "null").header("Accept", "text/html"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("fits no attempt");
    }

    @Test
    void an_allowed_site_may_read_and_change() {
        HttpResponse<String> response = web.send(pin().header("Origin", FRIEND));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(FRIEND);
        assertThat(response.headers().firstValue("Vary")).contains("Origin");
    }

    @Test
    void an_allowed_site_can_read_refusals_too() {
        HttpResponse<String> response =
                web.send(web.to("/api/connections?connector=slakc").header("Origin", FRIEND));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(FRIEND);
    }

    @Test
    void an_allowed_site_is_told_before_its_change_what_it_may_send() {
        HttpResponse<String> response = web.send(preflight(FRIEND));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("DELETE, OPTIONS, PUT");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Authorization, Content-Type, Idempotency-Key, Mcp-Protocol-Version");
    }

    @Test
    void where_there_is_a_token_a_preflight_needs_none_and_learns_nothing_else() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711", FRIEND)) {
            HttpRequest.Builder preflight = guarded.to("/api/pin")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", FRIEND);

            assertThat(guarded.send(preflight).statusCode()).isEqualTo(401);
            HttpResponse<String> answer = guarded.send(preflight.header("Access-Control-Request-Method", "PUT"));
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void what_only_looks_like_a_preflight_needs_the_token() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711", FRIEND)) {
            HttpRequest.Builder question = guarded.to("/api/connections")
                    .header("Origin", FRIEND)
                    .header("Access-Control-Request-Method", "GET");

            assertThat(guarded.send(question).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void what_tells_nobody_anything_is_looked_at_from_anywhere_and_not_changed() {
        HttpRequest.Builder look =
                web.to("/health/live").method("HEAD", BodyPublishers.noBody()).header("Origin", "https://evil.example");
        HttpRequest.Builder form = web.to("/sign-in")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=x"));

        assertThat(web.send(look).statusCode()).isEqualTo(200);
        assertThat(web.send(form).statusCode()).isEqualTo(403);
    }

    @Test
    void another_site_is_refused_before_its_change() {
        HttpResponse<String> response = web.send(preflight("https://evil.example"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_changed_setting_allows_and_forbids_at_once() {
        web.isOpenedAnew("https://other.example");

        assertThat(web.send(pin().header("Origin", FRIEND)).statusCode()).isEqualTo(403);
        assertThat(web.send(pin().header("Origin", "https://other.example")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonx",
                "application/json; charset=utf-16"
            })
    void a_change_that_is_not_json_is_refused(String type) {
        HttpRequest.Builder request =
                web.to("/api/pin").header("Content-Type", type).PUT(BodyPublishers.ofString("{}"));

        assertThat(web.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void a_change_without_a_body_must_still_say_that_it_is_json() {
        HttpRequest.Builder request =
                web.to("/api/connections/" + Samples.NEWEST + "/verify").POST(BodyPublishers.noBody());

        assertThat(web.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void json_may_name_its_charset() {
        HttpRequest.Builder request = web.to("/api/pin")
                .header("Content-Type", "Application/JSON; Charset=UTF-8")
                .PUT(BodyPublishers.ofString("{}"));

        assertThat(web.send(request).statusCode()).isEqualTo(200);
    }

    private String answerTo(String host) {
        return web.raw("GET /api/connections HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private HttpRequest.Builder pin() {
        return web.json("PUT", "/api/pin", "{}");
    }

    private HttpRequest.Builder verify() {
        return web.json("POST", "/api/connections/" + Samples.NEWEST + "/verify", "");
    }

    private HttpRequest.Builder preflight(String origin) {
        return web.to("/api/pin")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT");
    }
}
