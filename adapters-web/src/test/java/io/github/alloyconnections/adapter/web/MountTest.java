package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.server.Limits;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is mounted gets what was judged, and nothing else; {@link DoorTest} walks its path with all others. */
class MountTest {

    private final RunningWeb web = RunningWeb.start("https://friend.example");

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void its_answer_is_sent_as_every_other() {
        HttpResponse<String> response = web.send(web.json("POST", "/mcp", "{\"a\":\"ü\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(RunningWeb.read(response).path("said").path("a").asText()).isEqualTo("ü");
        assertThat(web.core().calls("listAll")).isEqualTo(1);
    }

    @Test
    void an_answer_without_a_body_is_one() {
        HttpResponse<String> response = web.send(web.json("POST", "/mcp", "\"note\""));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void what_it_refuses_is_told_as_a_problem_without_its_own_words() {
        HttpResponse<String> response = web.send(web.json("POST", "/mcp", "\"refuse\""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("Model Context Protocol").doesNotContain("inner words");
    }

    @Test
    void what_the_end_of_the_server_interrupted_is_no_fault() {
        HttpResponse<String> ended = web.send(web.json("POST", "/mcp", "\"end\""));
        HttpResponse<String> failed = web.send(web.json("POST", "/mcp", "\"fail\""));

        assertThat(ended.statusCode()).isEqualTo(503);
        assertThat(ended.body()).contains("\"INTERRUPTED\"").doesNotContain("Exception");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("\"UNEXPECTED\"").doesNotContain("inner words");
    }

    /** Each as {@code /api} answers it. */
    @ParameterizedTest
    @CsvSource({
        "POST, Origin, https://evil.example, 403",
        "POST, Origin, null, 403",
        "POST, Origin, http://localhost:1, 403",
        "POST, X-HTTP-Method-Override, GET, 400",
        "POST, Content-Type, text/plain, 415",
        "POST, Content-Type, application/json; charset=latin1, 415",
        "POST, Content-Encoding, gzip, 415",
        "GET, Accept, text/event-stream, 405",
        "DELETE, Accept, */*, 405",
        "PUT, Content-Type, application/json, 405"
    })
    void what_is_refused_elsewhere_is_refused_here(String method, String header, String value, int status) {
        for (String path : new String[] {"/mcp", "/api/prune/plan"}) {
            String type = header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n";
            String answer = web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n"
                    + type + header + ": " + value + "\r\nContent-Length: 2\r\n\r\n{}");

            assertThat(answer).as(path).startsWith("HTTP/1.1 " + status);
        }
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void an_allowed_origin_may_ask_and_another_host_may_not() {
        assertThat(web.send(web.json("POST", "/mcp", "{}").header("Origin", "https://friend.example"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.raw("POST /mcp HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_body_is_bounded_and_a_query_is_refused() {
        String large = "\"" + "x".repeat(Limits.BODY_BYTES) + "\"";

        assertThat(web.send(web.json("POST", "/mcp", large)).statusCode()).isEqualTo(413);
        assertThat(web.send(web.json("POST", "/mcp?a=b", "{}")).statusCode()).isEqualTo(400);
        assertThat(web.core().calls()).isZero();
    }
}
