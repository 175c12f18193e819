package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of requests, for whoever runs the server. */
class RequestLogTest {

    private static final String TOKEN = "planted-access-token-4711";

    private final RunningWeb web = RunningWeb.guardedBy(TOKEN);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void each_request_is_a_line_in_the_servers_own_words() {
        web.send(web.to("/api/connections/" + Samples.NEWEST + "?probe=false")
                .header("Authorization", "Bearer " + TOKEN));
        web.get("/api/connections?planted-query");
        web.get("/nothing/planted-path");
        web.get("/enter?pass=planted-pass");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> web.log().size() >= 4);
        assertThat(web.log().get(0)).matches("GET /api/connections/\\{id} 200 \\d+ ms");
        assertThat(web.log().get(1)).matches("GET none 401 \\d+ ms");
        assertThat(web.log().get(2)).matches("GET none 401 \\d+ ms");
        assertThat(web.log().get(3)).matches("GET /enter 401 \\d+ ms");
        assertThat(String.join("\n", web.log())).doesNotContain("planted", Samples.NEWEST.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANTED /%0d%0aplanted HTTP/1.1~Host: a~Connection: close~~ | 400
            GET / HTTP/1.1~Host: localhost~Host: planted.example~~   | 400
            GET / HTTP/1.1~Host: localhost~planted~~                 | 400
            planted~~                                                | 400
            GET / HTTP/3.9~Host: planted~~                           | 505
            """)
    void what_is_refused_before_any_route_is_a_line_too(String request, int status) {
        web.raw(request.replace("~", "\r\n"));

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !web.log().isEmpty());
        assertThat(web.log()).containsExactly("refused before any route " + status);
        assertThat(web.send(web.to("/metrics").header("Authorization", "Bearer " + TOKEN))
                        .body())
                .contains("http_requests_total{method=\"other\",route=\"none\",status=\"" + status + "\"} 1");
    }

    @Test
    void a_request_that_a_route_refuses_is_one_line() {
        web.send(web.to("/api/connections?limit=planted").header("Authorization", "Bearer " + TOKEN));

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !web.log().isEmpty());
        assertThat(web.log()).hasSize(1);
    }
}
