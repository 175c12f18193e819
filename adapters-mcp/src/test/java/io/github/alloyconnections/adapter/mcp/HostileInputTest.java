package io.github.alloyconnections.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.mcp.Assistant.Said;
import io.github.alloyconnections.adapter.mcp.Assistant.Way;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostileInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "resolve_connection|{'policy':'best'}|USAGE|policy must be one of working",
                "resolve_connection|{'policy':7}|USAGE|'policy' must be a text",
                "resolve_connection|{'conector':'slack','x':1}|USAGE|'conector' is not known here; 'x' is not known here",
                "resolve_connection|{'connector':'../../etc/passwd'}|UNKNOWN_CONNECTOR|no connector",
                "resolve_connection|{'connector':'nope'}|UNKNOWN_CONNECTOR|nope",
                "resolve_connection|{'connector':'no\\u0000tion'}|USAGE|'connector' holds control characters",
                "explain_candidate|{}|USAGE|'connection' is missing: an id",
                "explain_candidate|{'connection':['a']}|USAGE|'connection' must be a text",
                "explain_candidate|{'connection':'   '}|USAGE|'connection' is missing",
                "explain_candidate|{'connection':'zz'}|INVALID_ID|'zz'",
                "verify_connection|{'connection':'Nobody\\u202es'}|INVALID_ID|'Nobody s'",
                "verify_connection|{'action':'../x'}|USAGE|'../x' is no action id",
                "list_connections|{'limit':0}|USAGE|'limit' must be a whole number from 1 to 500",
                "list_connections|{'limit':'many'}|USAGE|'limit' must be a whole number",
                "list_connections|{'limit':1.5}|USAGE|'limit' must be a whole number",
                "list_connections|{'all':'yes'}|USAGE|'all' must be true or false",
                "list_connections|{'all':true,'probe':true}|USAGE|'all' excludes",
                "plan_prune|{'byName':true,'connection':'x'}|USAGE|'byName' is about twins",
                "describe_action|{'action':'no-such'}|UNKNOWN_ACTION|no-such",
                "call_action|{'action':'a','path':{'b':{}}}|USAGE|'path' must be an object of names and plain values",
                "attempt_status|{'attempt':'zz'}|UNKNOWN_ATTEMPT|'zz' is no attempt",
                "attempt_status|{'attempt':'abcdefghjkmnpqrstuvw'}|UNKNOWN_ATTEMPT|attempt"
            })
    void what_is_wrong_is_told_with_its_code_and_the_next_step(
            String tool, String arguments, String code, String message) throws Exception {
        try (Assistant assistant = Assistant.asking(InMemoryScenes.play(Scene.SEED))) {
            Said said = assistant.call(tool, read(arguments));

            assertThat(said.error()).isTrue();
            assertThat(said.code()).isEqualTo(code);
            assertThat(said.message()).contains(message);
            assertThat(said.json().path("error").path("next")).isNotEmpty();
            assertThat(said.text()).startsWith(code + ": ").contains("\nnext: ");
        }
    }

    @Test
    void what_is_huge_is_refused_without_being_repeated() {
        try (Assistant assistant = Assistant.asking(InMemoryScenes.play(Scene.SEED))) {
            Said said = assistant.call("explain_candidate", Map.of("connection", "x".repeat(500_000)));

            assertThat(said.message()).contains("'connection' has 500000 characters, more than 2000");
            assertThat(said.text()).hasSizeLessThan(600);
            Said named = assistant.call("resolve_connection", Map.of("y".repeat(100_000), 1));
            assertThat(named.text()).hasSizeLessThan(600);
        }
    }

    @Test
    void empty_and_null_arguments_are_none() {
        try (Assistant assistant = Assistant.asking(InMemoryScenes.play(Scene.SEED))) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("connector", "");
            arguments.put("policy", null);

            assertThat(assistant.call("resolve_connection", arguments).error()).isFalse();
        }
    }

    @Test
    void a_name_that_others_wrote_stays_one_plain_line() {
        InMemoryProject project = new InMemoryProject()
                .with(AConnection.of(Seed.id(1))
                        .named("a\nb\u202e\u0007" + "n".repeat(5_000))
                        .build());
        try (Assistant assistant = Assistant.asking(project)) {
            String text = assistant.call("resolve_connection").text();

            assertThat(text)
                    .contains("(a b")
                    .doesNotContain("\n", "\u202e", "\u0007")
                    .hasSizeLessThan(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_MISSING", "KEY_REFUSED", "RATE_LIMITED", "UNAVAILABLE", "UNREADABLE"})
    void a_failure_of_alloy_is_a_failure_of_the_call(Kind kind) {
        InMemoryProject project = InMemoryScenes.play(Scene.failing()
                .filter(scene -> scene.failure().equals(java.util.Optional.of(kind)))
                .findFirst()
                .orElseThrow());
        for (Way way : Way.values()) {
            try (Assistant assistant = Assistant.by(way, project)) {
                Said said = assistant.call("resolve_connection");

                assertThat(said.error()).isTrue();
                assertThat(said.code()).isNotEmpty().isNotEqualTo("UNEXPECTED");
                assertThat(said.json().path("error").path("next")).isNotEmpty();
            }
        }
    }

    @Test
    void a_fault_of_this_program_tells_its_kind_alone() {
        try (Assistant assistant = Assistant.by(Way.LINES, McpOptions.reading("1"), () -> {
            throw new IllegalStateException("sk-secret-4711");
        })) {
            Said said = assistant.call("resolve_connection");

            assertThat(said.code()).isEqualTo("UNEXPECTED");
            assertThat(said.text() + said.json()).doesNotContain("sk-secret-4711");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) throws Exception {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }
}
