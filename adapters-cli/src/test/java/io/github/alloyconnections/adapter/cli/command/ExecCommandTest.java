package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecCommandTest {

    private static final JsonValue RESULT = JsonValue.from(
            Map.of("results", List.of(Map.of("id", "p1", "object", "page"), Map.of("id", "p2", "object", "page"))));

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void everything_that_is_given_is_ordered() {
        int code = line.run(
                "exec",
                "do-it",
                "--body",
                "{\"a\":[1]}",
                "--path",
                "id=x=y",
                "--query",
                "n=5",
                "--query",
                "m=",
                "--header",
                "X-A=b",
                "--no-check",
                "--connection",
                Entries.OLDER);

        ActionOrder order = line.project.actions.called.get(0);
        assertThat(code).isZero();
        assertThat(order.input().body()).map(JsonValue::toString).contains("{\"a\":[1]}");
        assertThat(order.input().path()).containsExactly(Map.entry("id", JsonValue.of("x=y")));
        assertThat(order.input().query()).containsOnlyKeys("n", "m");
        assertThat(order.through()).contains(new ConnectionId(Entries.OLDER));
        assertThat(order.checking()).isEqualTo(Checking.NOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", ""})
    void a_body_in_utf_16_is_read_and_told(String mark, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("body.json");
        Files.write(file, (mark + "{\"a\":\"Zoë\"}").getBytes(StandardCharsets.UTF_16LE));

        assertThat(line.run("exec", "do-it", "--body", "@" + file)).isZero();
        assertThat(line.err()).contains("note: what --body names is UTF-16LE");
    }

    @Test
    void a_body_comes_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("body.json"), "\uFEFF{\"from\":\"file\"}");

        assertThat(line.run("exec", "do-it", "--body", "@" + file)).isZero();
        assertThat(body()).isEqualTo("{\"from\":\"file\"}");
    }

    @ParameterizedTest
    @CsvSource({"-", "@-"})
    void a_body_comes_from_the_standard_input(String option) {
        line.in = "[\"piped\"]".getBytes(StandardCharsets.UTF_8);

        assertThat(line.run("exec", "do-it", "--body", option)).isZero();
        assertThat(body()).isEqualTo("[\"piped\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--body|{\"a\":1,|2|--body holds no JSON: line 1, column",
                "--body|{\"a\":1,\"a\":2}|2|--body holds no JSON",
                "--body|@no/such/file|1|there is no such file",
                "--path|nonsense|2|--path takes name=value",
                "--connection|12|2|an id has 24 hexadecimal characters"
            })
    void what_cannot_be_read_is_told_and_nothing_ordered(String option, String value, int code, String words) {
        assertThat(line.run("exec", "do-it", option, value)).isEqualTo(code);
        assertThat(line.err()).contains(words);
        assertThat(line.project.actions.called).isEmpty();
    }

    @Test
    void a_value_that_is_given_twice_is_told() {
        assertThat(line.run("exec", "do-it", "--query", "a=1", "--query", "a=2"))
                .isEqualTo(2);
        assertThat(line.err()).contains("--query names a twice");
    }

    @Test
    void a_list_is_shown_as_a_table() {
        succeeding();

        assertThat(line.run("exec", "post-search")).isZero();
        assertThat(line.out())
                .startsWith("post-search of notion: done\n  through  " + Entries.NEWEST)
                .contains("ID  OBJECT\np1  page\np2  page\n")
                .contains("2 items");
        assertThat(line.err()).contains("there is no pin; using " + Entries.NEWEST);
    }

    @Test
    void raw_is_the_provider_s_answer_alone() {
        succeeding();

        assertThat(line.run("exec", "post-search", "-o", "raw")).isZero();
        assertThat(JsonInput.parse(line.out())).isEqualTo(RESULT);
    }

    @Test
    void json_names_the_connection_really_used() {
        succeeding();

        assertThat(line.run("exec", "post-search", "-o", "json")).isZero();
        JsonValue record = JsonInput.parse(line.out());
        assertThat(record.at("connection").flatMap(c -> c.text("id"))).contains(Entries.NEWEST);
        assertThat(record.at("result")).contains(RESULT);
        assertThat(record.fields()).containsOnlyKeys("connector", "action", "connection", "reason", "result", "notes");
    }

    @Test
    void ids_are_those_of_what_came_back() {
        succeeding();

        assertThat(line.run("exec", "post-search", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo("p1\np2\n");
    }

    @Test
    void a_dry_run_shows_the_request_and_calls_nothing() {
        line.project.actions.outcome = order -> new ActionOutcome.Previewed(
                order.target(),
                Entries.newest(),
                "the pin works",
                new ActionRequest("POST", "http://alloy/x", Map.of("Authorization", "Bearer ***"), RESULT),
                List.of());

        assertThat(line.run("exec", "post-search", "--dry-run")).isZero();
        assertThat(line.out()).startsWith("POST http://alloy/x\nAuthorization: Bearer ***\n\n{\n");
        assertThat(line.project.actions.called).isEmpty();
    }

    @Test
    void a_mistake_is_told_field_by_field() {
        line.project.actions.outcome = order ->
                new ActionOutcome.Mistaken(order.target(), List.of(new InputProblem("body.parent", "is missing")));

        assertThat(line.run("exec", "post-page", "-o", "json")).isEqualTo(2);
        assertThat(line.out()).contains("\"INVALID_INPUT\"");
        assertThat(line.err())
                .contains("nothing was sent")
                .contains("- body.parent is missing")
                .contains("may be wrong")
                .contains("--no-check");
    }

    @Test
    void a_credential_is_refused_and_nothing_overrides_that() {
        line.project.actions.outcome = order -> new ActionOutcome.Mistaken(
                order.target(), List.of(new InputProblem("header.Authorization", "is Alloy's", Weight.FORBIDDEN)));

        assertThat(line.run("exec", "post-page", "--header", "Authorization=planted"))
                .isEqualTo(2);
        assertThat(line.err())
                .contains("- header.Authorization is Alloy's")
                .doesNotContain("planted")
                .doesNotContain("--no-check");
    }

    @Test
    void an_unknown_outcome_says_look_before_you_repeat() {
        line.project.actions.outcome =
                order -> new ActionOutcome.Unknown(order.target(), new ConnectionId(Entries.NEWEST), "no answer");

        assertThat(line.run("exec", "post-page", "-o", "json")).isEqualTo(1);
        assertThat(line.out()).contains("\"OUTCOME_UNKNOWN\"");
        assertThat(line.err()).contains("look before you repeat it").contains("alloy-connections notion search");
    }

    @Test
    void a_refusal_is_a_failure_and_raw_shows_it() {
        line.project.actions.outcome = order -> new ActionOutcome.Refused(
                order.target(), new ConnectionId(Entries.NEWEST), "validation_error", "body.parent is odd", RESULT);

        assertThat(line.run("exec", "post-page", "-o", "raw")).isEqualTo(1);
        assertThat(JsonInput.parse(line.out())).isEqualTo(RESULT);
        assertThat(line.err()).contains("validation_error: body.parent is odd");
    }

    @Test
    void raw_is_refused_where_there_is_no_such_answer() {
        assertThat(line.run("which", "-o", "raw")).isEqualTo(2);
        assertThat(line.out()).isEmpty();
    }

    @Test
    void hostile_answers_do_not_reach_the_terminal() {
        line.project.actions.outcome = order -> new ActionOutcome.Done(
                order.target(),
                Entries.newest(),
                "why",
                JsonValue.from(Map.of("a", "\u001b[31mred\u202e", "b", List.of(Map.of("id", "\u001b]0;x\u0007")))),
                List.of());

        line.run("exec", "post-search");

        assertThat(line.out()).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    private void succeeding() {
        line.project.actions.outcome = order ->
                new ActionOutcome.Done(order.target(), Entries.newest(), "the newest that works", RESULT, List.of());
    }

    private String body() {
        ActionInput input = line.project.actions.called.get(0).input();
        return input.body().map(JsonValue::toString).orElse("none");
    }
}
