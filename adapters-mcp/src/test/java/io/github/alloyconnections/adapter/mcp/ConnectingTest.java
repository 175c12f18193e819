package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.mcp.Assistant.Said;
import io.github.alloyconnections.adapter.mcp.Assistant.Way;
import io.github.alloyconnections.adapter.mcp.McpOptions.Permission;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectingTest {

    @Test
    void what_works_already_is_offered_first() {
        try (Assistant assistant = Assistant.asking(InMemoryScenes.play(Scene.SEED), Permission.CONNECT_URL)) {
            Said said = assistant.call("start_connect");

            assertThat(said.json().path("chosen").asText())
                    .isEqualTo(Seed.id(11).value());
            assertThat(said.json().path("attempt").isNull()).isTrue();
        }
    }

    @Test
    void without_the_flag_a_person_is_told_what_to_run_and_nothing_is_begun() {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        try (Assistant assistant = Assistant.asking(project)) {
            Said said = assistant.call("start_connect", Map.of("new", true));

            assertThat(said.json().path("next").path(0).path("command").asText())
                    .isEqualTo("alloy-connections connect notion");
            assertThat(said.json().path("url").isNull()).isTrue();
            assertThat(said.text()).doesNotContain("http");
            assertThat(project.core().connecting().attempts()).isEmpty();
        }
    }

    @Test
    void beside_a_server_its_page_is_where_a_person_begins() {
        McpOptions options = McpOptions.reading("1").beside(() -> Optional.of(URI.create("http://127.0.0.1:3000")));
        OpenedInMemory project = OpenedInMemory.of(InMemoryScenes.play(Scene.EMPTY));
        try (Assistant assistant = Assistant.by(Way.HTTP, options, () -> project)) {
            assertThat(assistant
                            .call("start_connect")
                            .json()
                            .path("next")
                            .path(0)
                            .path("command")
                            .asText())
                    .isEqualTo("http://127.0.0.1:3000/connect?connector=notion");
        }
    }

    @Test
    void with_the_flag_an_attempt_is_begun_and_goes_on_when_asked() {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        try (Assistant assistant = Assistant.asking(project, Permission.CONNECT_URL)) {
            Said begun = assistant.call("start_connect");
            String attempt = begun.json().path("attempt").asText();

            assertThat(begun.json().path("url").asText()).startsWith("http");
            assertThat(begun.text()).startsWith("a person consents at http");
            Said status = assistant.call("attempt_status", Map.of("attempt", attempt));
            assertThat(status.json().path("attempts").path(0).path("state").asText())
                    .isEqualTo("open");
            assertThat(status.text() + status.json()).doesNotContain("http");
            assertThat(assistant.call("attempt_status").json().path("count").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_client_that_can_shows_the_page_and_the_model_reads_nothing_of_it() {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        List<ElicitUrlRequest> asked = new CopyOnWriteArrayList<>();
        try (Assistant assistant = Assistant.showing(
                project,
                request -> {
                    asked.add(request);
                    return said(ElicitResult.Action.ACCEPT);
                },
                Permission.CONNECT_URL)) {
            Said begun = assistant.call("start_connect");

            assertThat(asked).singleElement().satisfies(request -> {
                assertThat(request.url()).startsWith("http");
                assertThat(request.message()).contains("notion");
                assertThat(request.elicitationId())
                        .isEqualTo(begun.json().path("attempt").asText());
            });
            assertThat(begun.json().path("url").isNull()).isTrue();
            assertThat(begun.text() + begun.json()).doesNotContain("http");
            assertThat(project.core().connecting().attempts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ElicitResult.Action.class,
            names = {"DECLINE", "CANCEL"})
    void what_the_person_does_not_want_is_dropped(ElicitResult.Action action) {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        try (Assistant assistant = Assistant.showing(project, request -> said(action), Permission.CONNECT_URL)) {
            Said declined = assistant.call("start_connect");

            assertThat(declined.error()).isFalse();
            assertThat(declined.json().path("attempt").isNull()).isTrue();
            assertThat(declined.text()).contains("does not want to").doesNotContain("http");
            assertThat(project.core().connecting().attempts()).isEmpty();
        }
    }

    @Test
    void nothing_is_shown_unless_whoever_started_the_server_allowed_it() {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        List<ElicitUrlRequest> asked = new CopyOnWriteArrayList<>();
        try (Assistant assistant = Assistant.showing(project, request -> {
            asked.add(request);
            return said(ElicitResult.Action.ACCEPT);
        })) {
            assertThat(assistant.call("start_connect").json().path("attempt").isNull())
                    .isTrue();
            assertThat(asked).isEmpty();
        }
    }

    private static ElicitResult said(ElicitResult.Action action) {
        return ElicitResult.builder(action).build();
    }

    @Test
    void what_a_connector_asks_for_is_never_typed_into_a_conversation() {
        InMemoryProject project = InMemoryScenes.play(Scene.EMPTY);
        project.authorization().asking("apiKey", InputField.named("apiKey").needed());
        try (Assistant assistant = Assistant.asking(project, Permission.CONNECT_URL)) {
            Said said = assistant.call("start_connect");

            assertThat(said.code()).isEqualTo("MISSING_INPUTS");
            assertThat(said.json()
                            .path("error")
                            .path("next")
                            .path(0)
                            .path("command")
                            .asText())
                    .startsWith("alloy-connections connect notion");
        }
    }
}
