package io.github.alloyconnections.adapter.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void requests_are_counted_by_route_and_status() {
        web.get("/api/connections/" + Samples.NEWEST);
        web.get("/api/connections/x");
        web.get("/nothing/at/all");

        assertThat(web.get("/metrics").body())
                .contains("{method=\"GET\",route=\"/api/connections/{id}\",status=\"200\"} 1")
                .contains("{method=\"GET\",route=\"/api/connections/{id}\",status=\"400\"} 1")
                .contains("{method=\"GET\",route=\"none\",status=\"404\"} 1");
    }

    @Test
    void what_a_caller_sent_is_no_label() {
        web.get("/api/connections/" + Samples.NEWEST + "?planted=planted");
        web.raw("PLANTED /planted HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");

        assertThat(web.get("/metrics").body())
                .doesNotContainIgnoringCase("planted")
                .doesNotContain(Samples.NEWEST.value());
    }

    @Test
    void questions_to_the_core_are_counted() {
        web.get("/api/decision");

        assertThat(web.get("/metrics").body())
                .containsPattern("questions_total\\{outcome=\"answered\"} [1-9]")
                .contains("alloy_connections_questions_waiting 0");
    }
}
