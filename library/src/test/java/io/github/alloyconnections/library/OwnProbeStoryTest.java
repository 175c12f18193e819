package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector that nothing can try: what is said of it, and how a person teaches the program to try it. */
class OwnProbeStoryTest {

    private static final String ONLY = "69119bac5a9db0c0de000308";

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("mixed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_only_connection_is_given_and_labelled() {
        try (AlloyConnections alloy = open()) {
            Decision decision = alloy.decide();

            assertThat(alloy.connectionId()).isEqualTo(ONLY);
            assertThat(decision.verified()).isFalse();
            assertThat(decision.reason()).isEqualTo("the only one there is; no probe can verify it");
            assertThat(alloy.verify(ONLY).state()).isEqualTo(HealthState.UNVERIFIABLE);
        }
    }

    @Test
    void with_a_probe_of_one_s_own_it_is_verified() throws IOException {
        conf(
                "probe.googlesheets { action = getValues, path { spreadsheetId = s, range = \"A1:B2\" }, ok = \"/values[]\" }");

        try (AlloyConnections alloy = open()) {
            assertThat(alloy.decide().verified()).isTrue();
            assertThat(alloy.decide().reason()).isEqualTo("the newest that works");
            assertThat(alloy.verify(ONLY).proof()).startsWith("getValues answered");
        }
    }

    @Test
    void an_answer_without_what_was_asked_for_does_not_count() throws IOException {
        conf("probe.googlesheets { action = getValues, path { spreadsheetId = s, range = \"A1\" }, ok = \"/rows[]\" }");

        try (AlloyConnections alloy = open()) {
            assertThat(alloy.verify(ONLY).state()).isEqualTo(HealthState.UNKNOWN);
            assertThat(alloy.verify(ONLY).reason())
                    .hasValueSatisfying(why -> assertThat(why).endsWith("at /rows[]"));
        }
    }

    @Test
    void one_that_may_write_is_refused_before_anything_is_called() throws IOException {
        conf("probe.googlesheets { action = appendValues }");

        try (AlloyConnections alloy = open()) {
            assertThatThrownBy(alloy::decide)
                    .isInstanceOf(AlloyException.class)
                    .hasMessageContaining("probe.googlesheets.action from alloy-connections.conf:1")
                    .hasMessageContaining("may change something");
        }
    }

    @Test
    void an_alloy_that_answers_everything_is_caught() {
        try (Sandbox credulous = Sandbox.start(SandboxOptions.of("answers-anything", Clock.systemUTC()));
                AlloyConnections alloy = open(credulous, "notion")) {
            assertThat(alloy.verify("69110206d6d6670fb17451f8").state()).isEqualTo(HealthState.UNVERIFIABLE);
        }
    }

    private void conf(String text) throws IOException {
        Files.writeString(folder.resolve("alloy-connections.conf"), text + "\n");
    }

    private AlloyConnections open() {
        return open(sandbox, "googlesheets");
    }

    private AlloyConnections open(Sandbox running, String connector) {
        Map<String, String> environment = Map.of(
                "ALLOY_BASE_URL", running.baseUrl().toString(),
                "ALLOY_API_KEY", running.apiKey(),
                "ALLOY_CONNECTOR", connector,
                "ALLOY_USER_ID", running.userId().orElseThrow());
        return AlloyConnections.open(AlloyOptions.ofThisProcess().in(environment, folder, folder));
    }
}
