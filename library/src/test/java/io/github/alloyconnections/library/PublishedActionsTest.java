package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.github.alloyconnections.sandbox.http.RecordedRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions with the descriptions that Alloy publishes: every one can be called, and nobody is asked what Alloy knows. */
class PublishedActionsTest {

    private static final String SLACK = "69119b8a5a9db0c0de000301";
    private static final Map<String, Object> BLOCKS = Map.of(
            "channel",
            "C00000001",
            "blocks",
            List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", "*Hi*"))));

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("mixed", Clock.systemUTC()));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_token_in_header_query_or_body_is_asked_of_nobody() {
        try (AlloyConnections slack = open("slack")) {
            assertThat(slack.action("conversations_list").through(SLACK).call().notes())
                    .isEmpty();
            assertThat(slack.action("team_info").through(SLACK).call().notes()).isEmpty();
            assertThat(slack.action("calls_end")
                            .body(Map.of("id", "R1"))
                            .through(SLACK)
                            .call()
                            .notes())
                    .isEmpty();
        }
    }

    @Test
    void a_token_that_is_given_is_refused_and_not_repeated() {
        try (AlloyConnections slack = open("slack")) {
            ActionCall call = slack.action("calls_end")
                    .body(Map.of("id", "R1", "token", "planted"))
                    .through(SLACK);

            AlloyException refused = catchThrowableOfType(
                    AlloyException.class, () -> call.unchecked().call());

            assertThat(refused.code()).isEqualTo("INVALID_INPUT");
            assertThat(refused).hasMessageContaining("body.token").hasMessageNotContaining("planted");
            assertThat(executed()).noneMatch(path -> path.endsWith("/calls_end/execute"));
        }
    }

    @Test
    void a_message_of_blocks_alone_is_sent_on_a_word() {
        try (AlloyConnections slack = open("slack")) {
            ActionCall call = slack.action("chat_postMessage").body(BLOCKS).through(SLACK);

            assertThat(catchThrowableOfType(AlloyException.class, call::call))
                    .hasMessageContaining("- body.text is missing")
                    .hasMessageContaining("may be wrong")
                    .hasMessageContaining("unchecked()");
            assertThat(call.unchecked().call().notes()).containsExactly("sent all the same: body.text is missing");
        }
    }

    @Test
    void notion_takes_a_database_and_blocks_though_nothing_says_so() {
        try (AlloyConnections notion = open("notion")) {
            Map<String, ?> title = Map.of("title", List.of(Map.of("text", Map.of("content", "From Java"))));
            Map<String, ?> block = Map.of(
                    "type",
                    "paragraph",
                    "paragraph",
                    Map.of("rich_text", List.of(Map.of("text", Map.of("content", "x")))));

            Answer made = notion.action("post-page")
                    .body(Map.of(
                            "parent", Map.of("workspace", true),
                            "properties", Map.of("title", title),
                            "children", List.of(block, block)))
                    .call();

            assertThat(made.result().text("object")).contains("page");
            assertThat(made.notes())
                    .anyMatch(note -> note.endsWith("body.parent.workspace"))
                    .anyMatch(note -> note.endsWith("body.children[]"));
        }
    }

    private List<String> executed() {
        return sandbox.requests().stream().map(RecordedRequest::path).toList();
    }

    private AlloyConnections open(String connector) {
        Map<String, String> environment = Map.of(
                "ALLOY_BASE_URL", sandbox.baseUrl().toString(),
                "ALLOY_API_KEY", sandbox.apiKey(),
                "ALLOY_USER_ID", sandbox.userId().orElseThrow());
        return AlloyConnections.open(AlloyOptions.ofThisProcess()
                .in(environment, folder, folder)
                .connector(connector)
                .account(connector.equals("notion") ? "Eddie Fu's Notion" : ""));
    }
}
