package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.mcp.Assistant.Said;
import io.github.alloyconnections.adapter.mcp.Assistant.Way;
import io.github.alloyconnections.adapter.mcp.McpOptions.Permission;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolsTest {

    private static final String NEWEST = Seed.id(11).value();

    /** About 5,000 tokens, once a conversation. */
    private static final int MOST_BYTES = 20_000;

    private final InMemoryProject project = InMemoryScenes.play(Scene.SEED);

    @ParameterizedTest
    @EnumSource
    void the_decision_comes_whole_and_in_a_line(Way way) {
        try (Assistant assistant = Assistant.by(way, project)) {
            Said said = assistant.call("resolve_connection");

            assertThat(said.error()).isFalse();
            assertThat(said.json().path("chosen").path("id").asText()).isEqualTo(NEWEST);
            assertThat(said.json().path("candidates")).hasSize(11);
            assertThat(said.text())
                    .isEqualTo(NEWEST
                            + " (Eddie Fu's Notion (11)), connected to Eddie Fu's Notion: the newest that works [policy working, 1 tried,"
                            + " 10 other candidates]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void connections_are_listed_in_part_and_counted_whole(Way way) {
        try (Assistant assistant = Assistant.by(way, project)) {
            Said said = assistant.call("list_connections", Map.of("limit", 2));

            assertThat(said.json().path("connections")).hasSize(2);
            assertThat(said.json().path("count").asInt()).isEqualTo(11);
            assertThat(said.text()).startsWith("11 connections, the first 2 given\n" + NEWEST);
            assertThat(assistant
                            .call("list_connections", Map.of("all", true))
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(11);
        }
    }

    @Test
    void a_list_with_probes_has_each_health() {
        try (Assistant assistant = Assistant.asking(project)) {
            JsonNode first = assistant
                    .call("list_connections", Map.of("probe", true))
                    .json()
                    .path("connections")
                    .path(0);

            assertThat(first.path("health").path("state").asText()).isEqualTo("WORKING");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_is_verified_by_id_or_name(Way way) {
        try (Assistant assistant = Assistant.by(way, project)) {
            Said said = assistant.call("verify_connection", Map.of("connection", "Eddie Fu's Notion (3)"));

            assertThat(said.json().path("results").path(0).path("id").asText())
                    .isEqualTo(Seed.id(3).value());
            assertThat(said.json().path("working").asInt()).isEqualTo(1);
            assertThat(said.text())
                    .startsWith(Seed.id(3) + " (Eddie Fu's Notion (3)), connected to Eddie Fu's Notion: working, ");
        }
    }

    @Test
    void without_a_connection_the_pin_is_verified_else_all() {
        try (Assistant assistant = Assistant.asking(project)) {
            assertThat(assistant.call("verify_connection").json().path("results"))
                    .hasSize(11);
            project.pinned(Seed.id(4));
            assertThat(assistant.call("verify_connection").json().path("results"))
                    .hasSize(1);
        }
    }

    @Test
    void a_candidate_is_explained_out_of_the_same_decision() {
        try (Assistant assistant = Assistant.asking(project)) {
            Said said = assistant.call(
                    "explain_candidate", Map.of("connection", Seed.id(2).value()));

            assertThat(said.json().path("candidate").path("verdict").asText()).isEqualTo("not tried");
            assertThat(said.json().path("chosen").asText()).isEqualTo(NEWEST);
            assertThat(said.text()).startsWith(Seed.id(2) + ": not tried, older than the chosen one");
        }
    }

    @Test
    void twins_are_found_and_a_plan_deletes_nothing() {
        try (Assistant assistant = Assistant.asking(project)) {
            assertThat(assistant.call("find_twins").json().path("groups")).isNotNull();
            Said plan = assistant.call("plan_prune", Map.of("byName", true));

            assertThat(plan.json().path("kind").asText()).isEqualTo("alloy-connections/prune-plan");
            assertThat(plan.json().path("deleted")).isEmpty();
            assertThat(plan.text()).contains("nothing was deleted");
        }
    }

    @Test
    void what_is_allowed_is_said_by_which_tools_there_are_and_by_their_hints() {
        try (Assistant reading = Assistant.asking(project);
                Assistant all = Assistant.asking(project, Permission.values())) {
            assertThat(named(reading)).doesNotContain("pin_connection");
            assertThat(named(all)).contains("pin_connection");
            assertThat(reading.client().listTools().tools())
                    .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint())
                            .as(tool.name())
                            .isTrue());
            assertThat(all.client().listTools().tools().stream()
                            .filter(tool -> !tool.annotations().readOnlyHint())
                            .map(Tool::name))
                    .containsExactlyInAnyOrder("call_action", "start_connect", "attempt_status", "pin_connection");
            assertThat(hints(all, "call_action").destructiveHint()).isTrue();
            assertThat(hints(all, "call_action").idempotentHint()).isFalse();
            assertThat(hints(all, "pin_connection").destructiveHint()).isFalse();
            assertThat(hints(all, "pin_connection").idempotentHint()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_tool_says_what_it_takes_and_answers_and_does(Way way) {
        try (Assistant assistant = Assistant.by(way, project, Permission.values())) {
            assertThat(named(assistant))
                    .containsExactlyInAnyOrder(
                            "resolve_connection",
                            "list_connections",
                            "verify_connection",
                            "explain_candidate",
                            "find_twins",
                            "plan_prune",
                            "list_actions",
                            "describe_action",
                            "call_action",
                            "start_connect",
                            "attempt_status",
                            "pin_connection");
            assertThat(assistant.client().listTools().tools()).allSatisfy(tool -> {
                assertThat(tool.title()).isNotBlank();
                assertThat(tool.description()).hasSizeGreaterThan(30);
                assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
                assertThat(tool.outputSchema()).containsEntry("type", "object").containsKey("anyOf");
                ToolAnnotations hints = tool.annotations();
                assertThat(List.of(
                                hints.readOnlyHint(),
                                hints.destructiveHint(),
                                hints.idempotentHint(),
                                hints.openWorldHint()))
                        .hasSize(4);
            });
        }
    }

    @Test
    void what_a_model_reads_of_all_tools_is_short_and_names_what_answers_hold() throws IOException {
        try (Assistant assistant = Assistant.asking(project, Permission.values())) {
            List<Tool> tools = assistant.client().listTools().tools();
            JsonNode schema = new ObjectMapper().valueToTree(tools.get(0).outputSchema());

            assertThat(new ObjectMapper().writeValueAsBytes(tools)).hasSizeLessThan(MOST_BYTES);
            assertThat(schema.at("/properties/candidates/items/properties").fieldNames())
                    .toIterable()
                    .containsExactly("connection", "verdict", "reason");
            assertThat(schema.at("/properties/candidates/items/properties/verdict/enum"))
                    .hasSize(4);
            assertThat(schema.at("/properties/chosen/anyOf/0/properties").fieldNames())
                    .toIterable()
                    .contains("id", "name", "owner", "health", "account");
            assertThat(schema.at("/properties/error/properties").fieldNames())
                    .toIterable()
                    .containsExactly("code", "message", "next");
        }
    }

    @Test
    void a_pin_is_written_if_it_works() {
        try (Assistant assistant = Assistant.asking(project, Permission.PIN)) {
            Said said = assistant.call(
                    "pin_connection", Map.of("connection", Seed.id(5).value()));

            assertThat(said.json().path("change").path("effect").asText()).isEqualTo("written");
            assertThat(project.core().pinning().pin(Seed.NOTION).orElseThrow().id())
                    .contains(Seed.id(5));
        }
    }

    private static List<String> named(Assistant assistant) {
        return assistant.client().listTools().tools().stream().map(Tool::name).toList();
    }

    private static ToolAnnotations hints(Assistant assistant, String name) {
        return assistant.client().listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow()
                .annotations();
    }
}
