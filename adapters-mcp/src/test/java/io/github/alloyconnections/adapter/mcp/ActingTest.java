package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.mcp.Assistant.Said;
import io.github.alloyconnections.adapter.mcp.McpOptions.Permission;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActingTest {

    private final InMemoryProject project = InMemoryScenes.play(Scene.SEED);

    @BeforeEach
    void know() {
        project.actions()
                .with("get-page", true)
                .with("delete-page", false)
                .answering(call -> new ActionAnswer.Succeeded(JsonValue.from(Map.of("ok", true))));
    }

    @Test
    void actions_are_listed_found_and_described() {
        try (Assistant assistant = Assistant.asking(project)) {
            assertThat(assistant.call("list_actions").json().path("count").asInt())
                    .isEqualTo(2);
            assertThat(assistant
                            .call("list_actions", Map.of("search", "DELETE"))
                            .json()
                            .path("actions"))
                    .hasSize(1);
            Said said = assistant.call("describe_action", Map.of("action", "get-page"));
            assertThat(said.json().path("reads").asBoolean()).isTrue();
            assertThat(said.text()).startsWith("get-page of notion only reads");
        }
    }

    @Test
    void what_reads_is_called_through_what_works() {
        try (Assistant assistant = Assistant.asking(project)) {
            Said said = assistant.call("call_action", Map.of("action", "get-page"));

            assertThat(said.json().path("result").path("ok").asBoolean()).isTrue();
            assertThat(said.json().path("connection").path("id").asText())
                    .isEqualTo(Seed.id(11).value());
            assertThat(said.text()).startsWith("get-page of notion was carried out through " + Seed.id(11));
        }
    }

    @Test
    void what_may_write_is_refused_unless_a_person_allowed_it() {
        try (Assistant reading = Assistant.asking(project);
                Assistant writing = Assistant.asking(project, Permission.WRITES)) {
            Said refused = reading.call("call_action", Map.of("action", "delete-page"));
            assertThat(refused.error()).isTrue();
            assertThat(refused.message()).contains("--allow-writes", "nothing was sent");
            assertThat(project.actions().called()).isEmpty();

            assertThat(writing.call("call_action", Map.of("action", "delete-page"))
                            .error())
                    .isFalse();
            assertThat(project.actions().called()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_nobody_can_read_is_not_given_but_told() {
        project.actions().answering(call -> new ActionAnswer.Succeeded(JsonValue.of("x".repeat(2_000_000))));
        try (Assistant assistant = Assistant.asking(project)) {
            Said said = assistant.call("call_action", Map.of("action", "get-page"));

            assertThat(said.code()).isEqualTo("TOO_LARGE");
            assertThat(said.message()).startsWith("get-page of notion was carried out through ");
        }
    }

    @Test
    void what_a_provider_refuses_is_told() {
        project.actions().answering(call -> new ActionAnswer.Failed("nope", "not today", JsonValue.object()));
        try (Assistant assistant = Assistant.asking(project)) {
            Said said = assistant.call("call_action", Map.of("action", "get-page"));

            assertThat(said.code()).isEqualTo("ACTION_FAILED");
            assertThat(said.message()).contains("not today");
        }
    }
}
