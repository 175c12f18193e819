package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.ActionDriver.Step;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.github.alloyconnections.sandbox.http.RecordedRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page is searched for, made, read, changed, read and archived through every driver, with the same records. */
class ActionsEverywhereIT {

    private static final Step CREATE = Step.of(
            "post-page",
            "{'parent':{'workspace':true},'properties':{'title':{'title':[{'text':{'content':'Plans'}}]}}}");
    private static final String RENAMED = "{'properties':{'title':{'title':[{'text':{'content':'Changed'}}]}}}";

    @TempDir
    private Path folder;

    @Test
    void every_driver_gives_the_same_records_over_a_lenient_and_a_strict_sandbox() {
        List<JsonNode> expected = overSandbox("seed", ActionDriver.LIBRARY);

        assertThat(expected)
                .extracting(record -> record.path("connection").path("id").asText())
                .containsOnly("69110206d6d6670fb17451f8");
        assertThat(expected.get(4).toString()).contains("Changed");
        assertThat(expected.get(6).at("/result/results").size()).isZero();
        assertThat(overSandbox("seed+strict", ActionDriver.COMMAND_LINE)).isEqualTo(expected);
        assertThat(overSandbox("seed+strict", ActionDriver.SERVER)).isEqualTo(expected);
    }

    @Test
    void every_driver_gives_the_same_records_over_another_server() {
        List<JsonNode> expected = overAnother(ActionDriver.LIBRARY);

        assertThat(expected.get(4).toString()).contains("Changed");
        assertThat(expected.get(5).at("/result/archived").asBoolean()).isTrue();
        assertThat(overAnother(ActionDriver.COMMAND_LINE)).isEqualTo(expected);
        assertThat(overAnother(ActionDriver.SERVER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_gets_no_answer_is_unknown_and_sent_once(ActionDriver driver) {
        try (PlainNotion alloy = new PlainNotion(true)) {
            JsonNode code = driver.call(settings(alloy), folder, CREATE);

            assertThat(code.asText()).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(alloy.executed()).filteredOn("post-page"::equals).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_is_caught_before_anything_is_sent(ActionDriver driver) {
        try (Sandbox alloy = sandbox("seed")) {
            JsonNode code = driver.call(settings(alloy), folder, Step.of("post-page", "{'paren':{}}"));

            assertThat(code.asText()).isEqualTo("INVALID_INPUT");
            assertThat(alloy.requests())
                    .extracting(RecordedRequest::path)
                    .isNotEmpty()
                    .noneMatch(path -> path.endsWith("/execute"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_inside_a_success_is_a_failure(ActionDriver driver) {
        try (PlainNotion alloy = new PlainNotion(false)) {
            assertThat(driver.call(settings(alloy), folder, Step.of("post-page", "{}"))
                            .asText())
                    .isEqualTo("ACTION_FAILED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_goes_through_a_dead_connection(ActionDriver driver) {
        try (Sandbox alloy = sandbox("wrong-owner")) {
            assertThat(driver.call(settings(alloy), folder, CREATE).asText()).isEqualTo("NOTHING_USABLE");
            assertThat(alloy.requests())
                    .extracting(RecordedRequest::path)
                    .noneMatch(path -> path.endsWith("/post-page/execute"));
        }
    }

    private List<JsonNode> overSandbox(String preset, ActionDriver driver) {
        try (Sandbox alloy = sandbox(preset)) {
            return played(driver, settings(alloy));
        }
    }

    private List<JsonNode> overAnother(ActionDriver driver) {
        try (PlainNotion alloy = new PlainNotion(false)) {
            return played(driver, settings(alloy));
        }
    }

    private List<JsonNode> played(ActionDriver driver, Map<String, String> settings) {
        List<JsonNode> records = new ArrayList<>();
        records.add(driver.call(settings, folder, Step.of("post-search", "{'query':'Plans'}")));
        JsonNode made = driver.call(settings, folder, CREATE);
        records.add(made);
        String id = made.at("/result/id").asText();
        records.add(driver.call(settings, folder, Step.on(id, "retrieve-a-page", "")));
        records.add(driver.call(settings, folder, Step.on(id, "patch-page", RENAMED)));
        records.add(driver.call(settings, folder, Step.on(id, "retrieve-a-page", "")));
        records.add(driver.call(settings, folder, Step.on(id, "patch-page", "{'archived':true}")));
        records.add(driver.call(settings, folder, Step.of("post-search", "{'query':'Changed'}")));
        return records;
    }

    private static Sandbox sandbox(String preset) {
        return Sandbox.start(SandboxOptions.of(preset, TrialProject.CLOCK));
    }

    private static Map<String, String> settings(Sandbox alloy) {
        return Map.of(
                "ALLOY_BASE_URL", alloy.baseUrl().toString(),
                "ALLOY_API_KEY", alloy.apiKey(),
                "ALLOY_USER_ID", alloy.userId().orElseThrow());
    }

    private static Map<String, String> settings(PlainNotion alloy) {
        return Map.of(
                "ALLOY_BASE_URL", alloy.url(), "ALLOY_API_KEY", PlainNotion.KEY, "ALLOY_USER_ID", PlainNotion.USER);
    }
}
