package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.InputField.About;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a command line and a person answer what a connector asks; secrets are never shown. */
class ConnectAnswersTest {

    private static final InputField KEY = InputField.named("apiKey").needed();
    private static final InputField SHOP = InputField.named("shopName").needed();
    private static final Way KEYED = Way.of("zz-Key.1", KEY, SHOP);
    private static final String SECRET = "planted-secret";

    private final CommandLineRun line = new CommandLineRun();
    private final CannedConnecting connecting = line.project.connecting;
    private final Deque<String> typing = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void offerOneWay() {
        connecting.offers(KEYED);
        connecting.made = Optional.of(Attempts.FOUND);
        connecting.next.add(Attempts.pinned());
    }

    private final class Person implements Picker {
        @Override
        public Optional<String> pick(String question, List<Choice> choices) {
            questions.add(
                    "pick " + question + " " + choices.stream().map(Choice::key).toList());
            return Optional.ofNullable(typing.poll());
        }

        @Override
        public Optional<String> type(String question) {
            questions.add("type " + question);
            return Optional.ofNullable(typing.poll());
        }

        @Override
        public Optional<String> typeUnseen(String question) {
            questions.add("unseen " + question);
            return Optional.ofNullable(typing.poll());
        }
    }

    private int onTerminal(String... args) {
        line.onTerminal(120).picker = new Person();
        return line.run(args);
    }

    private Map<String, JsonValue> sent() {
        return connecting.request().orElseThrow().answers().inputs();
    }

    private String file(String content) {
        try {
            return "@" + Files.writeString(folder.resolve("input"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "APIKEY", "data.apiKey", "apikey"})
    void a_secret_on_the_command_line_is_refused_and_not_repeated(String name) {
        assertThat(line.run("connect", "--new", "--data", name + "=" + SECRET)).isEqualTo(2);
        assertThat(line.out() + line.err())
                .contains("is a secret", name + "=-", name + "=@FILE")
                .doesNotContain(SECRET);
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void what_only_alloy_calls_a_secret_is_refused_too() {
        connecting.offers(Way.of("k9", InputField.named("value").hidden()));

        assertThat(line.run("connect", "--new", "--data", "value=" + SECRET)).isEqualTo(2);
        assertThat(line.out() + line.err()).contains("value is a secret").doesNotContain(SECRET);
        assertThat(connecting.request()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void a_secret_comes_from_a_file_without_its_line_end(String end) {
        assertThat(line.run("connect", "--new", "--data", "apiKey=" + file(SECRET + end)))
                .isZero();
        assertThat(sent()).isEqualTo(Map.of("apiKey", JsonValue.of(SECRET)));
        assertThat(line.out() + line.err()).contains(Entries.NEWEST).doesNotContain(SECRET);
        assertThat(line.browser.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "@-"})
    void a_secret_comes_from_standard_input(String dash) {
        line.in = (SECRET + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(line.run("connect", "--new", "--data", "apiKey=" + dash, "--data", "shopName=@@home"))
                .isZero();
        assertThat(sent()).isEqualTo(Map.of("apiKey", JsonValue.of(SECRET), "shopName", JsonValue.of("@home")));
    }

    @Test
    void a_file_that_gives_nothing_is_told() {
        assertThat(line.run("connect", "--new", "--data", "apiKey=@" + folder + "/none"))
                .isEqualTo(1);
        assertThat(line.err()).contains("--data apiKey", "there is no such file");
        assertThat(line.run("connect", "--new", "--data", "apiKey=" + file("\n")))
                .isEqualTo(2);
        assertThat(line.err()).contains("a file that is empty");
        assertThat(line.run("connect", "--new", "--data", "apiKey=" + file("x".repeat(70_000))))
                .isEqualTo(2);
        assertThat(line.err()).contains("larger than 64 KiB");
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void standard_input_is_read_once() {
        assertThat(line.run("connect", "--new", "--data", "apiKey=-", "--data", "token=-"))
                .isEqualTo(2);
        assertThat(line.err()).contains("only one --data");
    }

    @Test
    void a_name_is_given_once() {
        assertThat(line.run("connect", "--new", "--data", "a=1", "--data", "a=2"))
                .isEqualTo(2);
        assertThat(line.err()).contains("--data names a twice");
    }

    @Test
    void a_person_is_asked_and_types_secrets_unseen() {
        typing.addAll(List.of(SECRET, "acme"));

        assertThat(onTerminal("connect", "--new")).isZero();
        assertThat(questions).containsExactly("unseen apiKey, not shown: ", "type shopName: ");
        assertThat(sent()).isEqualTo(Map.of("apiKey", JsonValue.of(SECRET), "shopName", JsonValue.of("acme")));
        assertThat(line.out() + line.err()).doesNotContain(SECRET);
        assertThat(line.browser.opened).isEmpty();
    }

    @Test
    void what_was_given_is_not_asked() {
        typing.add(SECRET);

        assertThat(onTerminal("connect", "--new", "--data", "shopname=acme")).isZero();
        assertThat(questions).containsExactly("unseen apiKey, not shown: ");
    }

    @Test
    void a_default_and_choices_are_offered() {
        About choices = new About(
                Optional.of("Data centre"),
                Optional.of("where it is"),
                List.of(JsonValue.of("com"), JsonValue.of("eu")),
                Optional.of(JsonValue.of("eu")));
        About size = new About(Optional.empty(), Optional.empty(), List.of(), Optional.of(JsonValue.of(30)));
        connecting.offers(Way.of(
                "oauth2",
                InputField.named("region").needed().told(choices),
                InputField.named("size").needed().told(size)));
        typing.addAll(List.of("com", ""));

        assertThat(onTerminal("connect", "--new")).isZero();
        assertThat(questions).containsExactly("pick Data centre (where it is) [eu, com]", "type size [30]: ");
        assertThat(sent()).isEqualTo(Map.of("region", JsonValue.of("com")));
    }

    @Test
    void several_ways_are_a_choice() {
        connecting.offers(Way.of("oauth2"), KEYED);
        typing.addAll(List.of("zz-Key.1", SECRET, "acme"));

        assertThat(onTerminal("connect", "--new")).isZero();
        assertThat(questions.get(0)).isEqualTo("pick notion can be connected in 2 ways [oauth2, zz-Key.1]");
        assertThat(connecting.request().orElseThrow().answers().way()).contains("zz-Key.1");
    }

    @Test
    void whoever_stops_answering_has_begun_nothing() {
        typing.add(SECRET);

        assertThat(onTerminal("connect", "--new")).isEqualTo(130);
        assertThat(line.err()).contains("nothing was begun");
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_asked_again() {
        connecting.failures.add(new MissingInputsException(
                new ConnectorId("notion"),
                KEYED,
                new Gaps(List.of(), List.of(), List.of(new InputProblem("shopName", "must be a text")))));
        typing.addAll(List.of(SECRET, "x", "acme"));

        assertThat(onTerminal("connect", "--new")).isZero();
        assertThat(line.err()).contains("shopName must be a text");
        assertThat(sent()).containsEntry("shopName", JsonValue.of("acme"));
    }

    @Test
    void without_a_terminal_the_ways_are_named() {
        connecting.failsToBegin(new WayNotChosenException(
                new ConnectorId("notion"), List.of(Way.of("oauth2"), KEYED), Optional.empty()));

        assertThat(line.run("connect", "--new")).isEqualTo(5);
        assertThat(line.err())
                .contains("notion can be connected in 2 ways: oauth2, zz-Key.1")
                .contains("connect notion --auth zz-Key.1");
    }

    @Test
    void without_a_terminal_what_is_missing_is_named_with_its_flags() {
        connecting.failsToBegin(new MissingInputsException(
                new ConnectorId("notion"), KEYED, new Gaps(List.of(KEY, SHOP), List.of(), List.of())));

        assertThat(line.run("connect", "--new", "-o", "json")).isEqualTo(2);
        assertThat(line.out())
                .contains("MISSING_INPUTS", "- apiKey: secret", "- shopName: a text")
                .contains("connect notion --auth zz-Key.1 --data apiKey=- --data shopName=…");
    }

    @Test
    void a_lost_answer_is_no_reason_to_try_again() {
        connecting.failsToBegin(new LostBeginningException(
                new AttemptId("abcdefghjkmnpqrstuvw"), new RemoteServiceException(Kind.UNAVAILABLE, "it was cut")));

        assertThat(line.run("connect", "--new")).isEqualTo(1);
        assertThat(line.err())
                .contains("it was cut", "may have been made")
                .contains("alloy-connections recover abcdefghjkmnpqrstuvw");
    }

    @Test
    void what_was_made_and_is_not_seen_is_not_to_be_made_again() {
        connecting.next.clear();
        connecting.next.add(new AttemptState.NotVisible());

        int code = line.run(
                "connect", "--new", "--no-input", "--data", "shopName=acme", "--data", "apiKey=" + file(SECRET));

        assertThat(code).isEqualTo(1);
        assertThat(line.err()).contains("may have been made: look before you repeat it");
        assertThat(line.out()).contains("recover " + CannedConnecting.ID);
    }

    @Test
    void what_connecting_needs_can_be_asked() {
        assertThat(line.run("connect", "--ways")).isZero();
        assertThat(line.out()).contains("zz-Key.1  asks for apiKey, shopName", "  apiKey  secret");
        assertThat(line.run("connect", "--ways", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"auth\" : \"zz-Key.1\"", "\"secret\" : true");
        assertThat(connecting.asked).isEmpty();
    }
}
