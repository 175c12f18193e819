package io.github.alloyconnections.adapter.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import java.net.http.HttpResponse;
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
    void durations_are_a_histogram() {
        web.get("/api/connections/x");

        assertThat(web.get("/metrics").body())
                .contains("# TYPE alloy_connections_http_request_duration_seconds histogram")
                .contains("_bucket{route=\"/api/connections/{id}\",le=\"30.0\"} 1")
                .contains("_count{route=\"/api/connections/{id}\"} 1");
    }

    @Test
    void what_ends_before_anything_counts_is_counted_too() {
        for (int each = 0; each < 50; each++) {
            web.get("/health/live");
        }

        assertThat(web.get("/metrics").body()).contains("{method=\"GET\",route=\"/health/live\",status=\"200\"} 50");
    }

    @Test
    void whoever_accepts_openmetrics_gets_that() {
        HttpResponse<String> plain = web.get("/metrics");
        HttpResponse<String> open = web.send(web.to("/metrics").header("Accept", "application/openmetrics-text"));

        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(open.headers().firstValue("Content-Type"))
                .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(open.body()).endsWith("# EOF\n");
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
