package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Line by line: what a client sends that no client should, and how the talk ends. */
class ConversationTest {

    private final InMemoryProject project = InMemoryScenes.play(Scene.SEED);

    @Test
    void what_was_asked_is_answered_before_the_end_and_then_nothing_more_is_said() throws Exception {
        Talk talk = new Talk(project)
                .introduced()
                .calls(7, "resolve_connection", "{}")
                .saysItsLast();

        assertThat(talk.answer().path("id").asInt()).isEqualTo(7);
        assertThat(talk.isAtItsEnd()).isTrue();
        assertThat(talk.ends()).isTrue();
    }

    @Test
    void a_client_that_says_nothing_at_all_ends_it() throws Exception {
        Talk talk = new Talk(project).saysItsLast();

        assertThat(talk.isAtItsEnd()).isTrue();
        assertThat(talk.ends()).isTrue();
    }

    @Test
    void a_client_that_reads_no_more_ends_it() throws Exception {
        Talk talk = new Talk(project).introduced().readsNoMore();

        talk.calls(1, "resolve_connection", "{}");
        assertThat(talk.ends()).isTrue();
    }

    @Test
    void a_call_that_is_taken_back_is_interrupted_and_not_answered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Supplier<OpenProject> hanging = () -> {
            hang(begun, interrupted);
            return OpenedInMemory.of(project);
        };
        try (Talk talk = new Talk(hanging).introduced()) {
            talk.calls(1, "list_connections", "{}");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            talk.cancels(1);
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();

            talk.send("{'jsonrpc':'2.0','id':2,'method':'ping'}");
            assertThat(talk.answer().path("id").asInt()).isEqualTo(2);
        }
    }

    private static void hang(CountDownLatch begun, CountDownLatch interrupted) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void taking_back_what_is_unknown_or_nothing_is_no_trouble() {
        try (Talk talk = new Talk(project).introduced()) {
            talk.cancels(99).cancels("null").send("{'jsonrpc':'2.0','method':'notifications/cancelled'}");
            talk.send("{'jsonrpc':'2.0','id':'a','method':'ping'}");

            assertThat(talk.answer().path("id").asText()).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|-32700",
                "{'jsonrpc':'2.0','id':1,'method':|-32700",
                "[{'jsonrpc':'2.0','id':1,'method':'ping'}]|-32700",
                "17|-32700",
                "{}|-32600",
                "{'jsonrpc':'2.0','id':{},'method':'ping'}|-32600"
            })
    void a_line_that_makes_no_sense_is_told_and_survived(String line, int code) {
        try (Talk talk = new Talk(project).introduced()) {
            JsonNode answer = talk.send(line).answer();

            assertThat(answer.path("error").path("code").asInt()).isEqualTo(code);
            assertThat(answer.path("id").isNull()).isTrue();
            assertThat(talk.send("{'jsonrpc':'2.0','id':2,'method':'ping'}")
                            .answer()
                            .path("id")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_line_without_end_is_refused_and_not_kept() {
        byte[] huge = new byte[3 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        try (Talk talk = new Talk(project).introduced()) {
            talk.sendBytes(huge).sendBytes("\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(talk.answer().path("error").path("message").asText()).contains("longer than 1048576 bytes");
            assertThat(talk.send("{'jsonrpc':'2.0','id':2,'method':'ping'}")
                            .answer()
                            .path("id")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/list", "tools/call", "resources/read", "nonsense"})
    void before_it_is_introduced_a_client_is_answered_nothing_but_a_ping(String method) {
        try (Talk talk = new Talk(project)) {
            talk.send("{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':{}}");
            assertThat(talk.answer().path("error").path("message").asText()).contains("initialize");

            assertThat(talk.send("{'jsonrpc':'2.0','id':2,'method':'ping'}")
                            .answer()
                            .has("result"))
                    .isTrue();
        }
    }

    @Test
    void progress_is_told_to_who_wants_it_probe_by_probe() {
        try (Talk talk = new Talk(project).introduced()) {
            talk.send("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_connections',"
                    + "'arguments':{'probe':true},'_meta':{'progressToken':'watch'}}}");
            for (int probe = 1; probe <= 11; probe++) {
                JsonNode told = talk.answer();
                assertThat(told.path("method").asText()).isEqualTo("notifications/progress");
                assertThat(told.path("params").path("progressToken").asText()).isEqualTo("watch");
                assertThat(told.path("params").path("progress").asInt()).isEqualTo(probe);
                assertThat(told.path("params").path("total").asInt()).isGreaterThanOrEqualTo(11);
                assertThat(told.path("params").path("message").asText()).endsWith(" WORKING");
            }
            assertThat(talk.answer().path("id").asInt()).isEqualTo(1);
        }
    }

    @Test
    void an_unknown_tool_or_method_is_told_in_the_protocol_s_own_words() {
        try (Talk talk = new Talk(project).introduced()) {
            assertThat(talk.calls(1, "delete_everything", "{}")
                            .answer()
                            .path("error")
                            .path("code")
                            .asInt())
                    .isEqualTo(-32602);
            assertThat(talk.send("{'jsonrpc':'2.0','id':2,'method':'nonsense'}")
                            .answer()
                            .path("error")
                            .path("code")
                            .asInt())
                    .isEqualTo(-32601);
        }
    }
}
