package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import io.github.alloyconnections.sandbox.Sandbox;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's descriptions of connectors and actions against the conformance set. */
class SandboxDescriptionShapeTest extends AlloyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notion",
                "slack",
                "shopify",
                "hubspot",
                "zohoCRM",
                "calendly",
                "freshdesk",
                "googlesheets",
                "shippo",
                "trello",
                "twilio",
                "xero",
                "zendesk"
            })
    void each_description_is_as_published(String connector) {
        try (Sandbox sandbox = SandboxShapeTest.start("seed")) {
            String path = "/connectors/" + connector;
            SandboxShapeTest.hold(sandbox, "GET", path + "/credentials/metadata", "", "metadata");
            SandboxShapeTest.hold(sandbox, "GET", path + "/resources", "", "resources");
            SandboxShapeTest.ask(sandbox, "GET", path + "/resources", "")
                    .at("/resources/0/actions")
                    .forEach(action -> SandboxShapeTest.hold(
                            sandbox,
                            "GET",
                            path + "/actions/" + action.path("id").asText(),
                            "",
                            "action"));
        }
    }

    @Test
    void the_report_on_the_simulator_is_all_green() {
        try (Sandbox sandbox = SandboxShapeTest.start("seed")) {
            AlloySettings settings = new AlloySettings(
                    sandbox.baseUrl(), Optional.of(sandbox.apiKey()), "2025-09", Duration.ofSeconds(20));

            ConformanceReport report = adapters(settings).shapes().compare(NOTION, USER);

            assertThat(report.calls())
                    .allSatisfy(call -> assertThat(call.result()).isEqualTo(Result.AS_ASSUMED));
        }
    }
}
