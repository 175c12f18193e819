package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.mcp.Assistant.Way;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    private final InMemoryProject project = InMemoryScenes.play(Scene.SEED);

    @ParameterizedTest
    @EnumSource
    void the_last_decision_is_the_one_that_was_answered(Way way) throws Exception {
        try (Assistant assistant = Assistant.by(way, project)) {
            JsonNode answered = assistant
                    .call("resolve_connection", Map.of("policy", "oldest"))
                    .json();

            JsonNode read = new ObjectMapper().readTree(read(assistant, "alloy-connections://last-decision"));
            assertThat(read).isEqualTo(new ObjectMapper().readTree(answered.toString()));
        }
    }

    @Test
    void any_connector_s_decision_can_be_read() {
        try (Assistant assistant = Assistant.asking(project)) {
            assertThat(read(assistant, "alloy-connections://decision/notion"))
                    .contains("\"id\" : \"" + Seed.id(11) + "\"");
            assertThatThrownBy(() -> read(assistant, "alloy-connections://decision/nope"))
                    .hasMessageContaining("UNKNOWN_CONNECTOR");
            assertThatThrownBy(() -> read(assistant, "file:///etc/passwd")).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_description_of_every_answer_is_packaged(Way way) {
        try (Assistant assistant = Assistant.by(way, project)) {
            assertThat(read(assistant, "alloy-connections://docs/json.md"))
                    .startsWith("# ")
                    .contains("KEY_REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_prompt_asks_for_a_decision(Way way) {
        try (Assistant assistant = Assistant.by(way, project)) {
            assertThat(prompt(assistant, Map.of())).contains("should this project use? Call resolve_connection.");
            assertThat(prompt(assistant, Map.of("connector", "sl\"ack\u0000"))).contains("of the connector \"slack\"");
        }
    }

    private static String prompt(Assistant assistant, Map<String, Object> arguments) {
        return ((TextContent) assistant
                        .client()
                        .getPrompt(GetPromptRequest.builder("which_connection")
                                .arguments(arguments)
                                .build())
                        .messages()
                        .get(0)
                        .content())
                .text();
    }

    private static String read(Assistant assistant, String uri) {
        return ((TextResourceContents) assistant
                        .client()
                        .readResource(ReadResourceRequest.builder(uri).build())
                        .contents()
                        .get(0))
                .text();
    }
}
