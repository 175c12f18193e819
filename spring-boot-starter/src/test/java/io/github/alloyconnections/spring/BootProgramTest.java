package io.github.alloyconnections.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real program with Boot's own web server and endpoints, found by nothing but what the starter's jar says of itself. */
@ExtendWith(OutputCaptureExtension.class)
class BootProgramTest {

    private static final String KEY = "canary-key-4f1c9a7e2b6d8035";

    @TempDir
    Path folder;

    @Test
    void the_health_endpoint_tells_the_connection(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext program = start("sandbox=seed", "verify-at-start=true")) {
            await().untilAsserted(() -> assertThat(get(program, "/actuator/health"))
                    .contains(
                            "\"alloyConnections\":{",
                            "\"connection\":\"69110206d6d6670fb17451f8\"",
                            "\"status\":\"UP\""));
            assertThat(status(program, "/actuator/health")).isEqualTo(200);
            await().untilAsserted(() ->
                    assertThat(output).contains("Alloy connection 69110206d6d6670fb17451f8 is used: the newest"));
        }
    }

    @Test
    void an_outage_takes_nobody_down_and_a_dead_connection_does() throws Exception {
        try (ConfigurableApplicationContext program = start("sandbox=outage")) {
            program.getBean(ConnectionHealth.class).refresh();
            assertThat(status(program, "/actuator/health")).isEqualTo(200);
            assertThat(get(program, "/actuator/health")).contains("UPSTREAM_UNAVAILABLE", "\"UNKNOWN\"");
        }
        try (ConfigurableApplicationContext program = start("sandbox=all-dead")) {
            program.getBean(ConnectionHealth.class).refresh();
            assertThat(status(program, "/actuator/health")).isEqualTo(503);
        }
    }

    @Test
    void no_endpoint_shows_the_key_however_it_was_given() throws Exception {
        System.setProperty("ALLOY_API_KEY", KEY);
        try (ConfigurableApplicationContext program = start("api-key=" + KEY, "base-url=http://127.0.0.1:9")) {
            System.setProperty("ALLOY_CONNECTIONS_API_KEY", KEY);
            for (String endpoint : List.of("env", "configprops", "beans", "health", "env/alloy.connections.api-key")) {
                assertThat(get(program, "/actuator/" + endpoint))
                        .as(endpoint)
                        .hasSizeGreaterThan(20)
                        .doesNotContain("canary");
            }
            assertThat(get(program, "/actuator/env")).contains("alloy.connections.api-key", "ALLOY_API_KEY");
            assertThat(get(program, "/actuator/configprops")).contains("http://127.0.0.1:9");
        } finally {
            System.clearProperty("ALLOY_API_KEY");
            System.clearProperty("ALLOY_CONNECTIONS_API_KEY");
        }
    }

    @Test
    void a_start_without_a_key_is_explained_and_not_a_trace(CapturedOutput output) {
        assertThatThrownBy(() -> start("verify-at-start=fail")).isInstanceOf(AlloyException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "KEY_MISSING")
                .contains("alloy.connections.api-key", "ALLOY_API_KEY", "alloy.connections.sandbox=seed")
                .contains("- alloy-connections status: ")
                .doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--management.endpoints.web.exposure.include=*",
                "--management.endpoint.health.show-details=always",
                "--management.endpoint.env.show-values=always",
                "--management.endpoint.configprops.show-values=always",
                "--test.folder=" + folder));
        for (String property : properties) {
            arguments.add("--alloy.connections." + property);
        }
        return SpringApplication.run(Program.class, arguments.toArray(String[]::new));
    }

    private static String get(ConfigurableApplicationContext program, String path)
            throws IOException, InterruptedException {
        return answer(program, path).body();
    }

    private static int status(ConfigurableApplicationContext program, String path)
            throws IOException, InterruptedException {
        return answer(program, path).statusCode();
    }

    private static HttpResponse<String> answer(ConfigurableApplicationContext program, String path)
            throws IOException, InterruptedException {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Program {

        @Bean
        AlloyOptionsCustomizer nothingOfThisMachine(@Value("${test.folder}") Path folder) {
            return options -> options.in(Map.of(), folder, folder);
        }

        /** As programs take it: at the start, by its type. */
        @Bean
        Object user(AlloyConnections alloy) {
            return alloy.getClass();
        }
    }
}
