package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void health_answers_as_the_demo_did() {
        JsonNode health = RunningWeb.read(web.get("/api/health"));

        assertThat(health.get("success").booleanValue()).isTrue();
        assertThat(health.get("status").textValue()).isEqualTo("ok");
        assertThat(health.get("timestamp").textValue()).isEqualTo(Samples.NOW.toString());
        assertThat(health.get("port").intValue()).isEqualTo(web.port());
    }

    @Test
    void the_settings_check_shows_what_is_set_and_masks_the_key() {
        JsonNode check = RunningWeb.read(web.get("/api/config/check"));

        assertThat(check.get("success").booleanValue()).isTrue();
        assertThat(check.at("/config/hasApiKey").booleanValue()).isTrue();
        assertThat(check.at("/config/hasUserId").booleanValue()).isTrue();
        assertThat(check.at("/config/apiKeyPreview").textValue()).isEqualTo("****");
        assertThat(check.at("/status/ready").booleanValue()).isTrue();
        assertThat(check.get("settings")).hasSize(5);
        assertThat(check.at("/status/missing/apiKey").booleanValue()).isFalse();
        assertThat(check.at("/status/missing/userId").isBoolean()).isTrue();
    }

    @Test
    void the_demos_page_is_told_what_is_missing() {
        web.hasNoSettings();

        JsonNode check = RunningWeb.read(web.get("/api/config/check"));

        assertThat(check.get("success").booleanValue()).isTrue();
        assertThat(check.at("/config/hasApiKey").booleanValue()).isFalse();
        assertThat(check.at("/status/ready").booleanValue()).isFalse();
        assertThat(check.at("/status/missing/apiKey").booleanValue()).isTrue();
    }

    @Test
    void the_settings_check_lists_what_is_wrong() {
        web.cannotBeOpened(new InvalidSettingsException(List.of("first is wrong", "second is wrong")));

        JsonNode check = RunningWeb.read(web.get("/api/config/check"));

        assertThat(check.get("success").booleanValue()).isFalse();
        assertThat(check.at("/status/ready").booleanValue()).isFalse();
        assertThat(check.get("problems")).hasSize(2);
        assertThat(check.at("/status/missing/apiKey").isBoolean()).isTrue();
        assertThat(check.get("error").textValue()).contains("first is wrong");
    }

    @Test
    void a_server_lives_whatever_its_settings_say() {
        web.cannotBeOpened(new InvalidSettingsException(List.of("wrong")));

        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(web.get("/api/health").statusCode()).isEqualTo(200);
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void a_server_is_ready_when_alloy_answers() {
        HttpResponse<String> ready = web.get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void a_server_whose_key_is_refused_is_not_ready() {
        web.core().failsWith(new RemoteServiceException(RemoteServiceException.Kind.KEY_REFUSED, "key refused"));

        HttpResponse<String> ready = web.get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(RunningWeb.read(ready).get("code").textValue()).isEqualTo("KEY_REFUSED");
    }
}
