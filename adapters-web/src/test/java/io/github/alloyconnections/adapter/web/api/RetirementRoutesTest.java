package io.github.alloyconnections.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import io.github.alloyconnections.domain.testing.CannedRetiring;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetirementRoutesTest {

    private static final String PLACE = "/api/connections/" + Samples.NEWEST;

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    private HttpResponse<String> post(String path, String body) {
        return web.send(web.json("POST", path, body));
    }

    @Test
    void it_is_out_for_as_long_as_asked() {
        HttpResponse<String> response = post(PLACE + "/retire", "{\"days\":7}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningWeb.read(response).path("retiredUntil").asText())
                .isEqualTo(CannedRetiring.NOW.plus(Duration.ofDays(7)).toString());
        assertThat(RunningWeb.read(response).path("id").asText()).isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void and_taken_back_once() {
        post(PLACE + "/retire", "{}");

        HttpResponse<String> back = post(PLACE + "/unretire", "{}");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(RunningWeb.read(back).path("retiredUntil").isNull()).isTrue();
        assertThat(post(PLACE + "/unretire", "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"days\":0}", "{\"days\":367}", "{\"days\":\"7\"}", "{\"days\":1.5}", "{\"other\":1}", "[]"})
    void another_time_is_refused(String body) {
        assertThat(post(PLACE + "/retire", body).statusCode()).isEqualTo(400);

        assertThat(web.core().retiring.all).isEmpty();
    }

    @Test
    void what_is_kept_is_a_conflict() {
        web.core().retiring.refusal = Optional.of("pinned: CONNECTION_ID in .env");

        HttpResponse<String> response = post(PLACE + "/retire", "{}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(RunningWeb.read(response).path("code").asText()).isEqualTo("CONNECTION_KEPT");
        assertThat(RunningWeb.read(response).path("detail").asText()).contains("pinned: CONNECTION_ID in .env");
    }
}
