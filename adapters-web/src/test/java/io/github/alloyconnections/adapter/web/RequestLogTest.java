package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        web.raw(
                "PLANTED /%0d%0aplanted HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nX-A: planted\r\n\r\n");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> web.log().size() >= 4);
        assertThat(web.log().get(0)).matches("GET /api/connections/\\{id} 200 \\d+ ms");
        assertThat(web.log().get(1)).matches("GET none 401 \\d+ ms");
        assertThat(web.log().get(2)).matches("GET none 401 \\d+ ms");
        assertThat(web.log().get(3)).matches("GET /enter 401 \\d+ ms");
        assertThat(String.join("\n", web.log())).doesNotContain("planted", Samples.NEWEST.value());
    }
}
