package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connector asks for: on a terminal by questions, without one by flags, files and the standard input. */
class ConnectInputsTest {

    private static final String SECRET = "planted-secret-4711";

    @TempDir
    private Path folder;

    private final CommandLineRun line = new CommandLineRun();
    private final CannedConnecting connecting = line.project.connecting;

    private void offersKeyAndRegion() {
        connecting.offers(Way.of(
                "apiKey",
                InputField.named("apiKey").needed(),
                InputField.named("region")
                        .needed()
                        .told(new InputField.About(
                                Optional.of("Region"),
                                Optional.empty(),
                                List.of(JsonValue.of("eu"), JsonValue.of("us")),
                                Optional.of(JsonValue.of("us"))))));
    }

    private static final class Person implements Picker {

        private final Deque<String> answers;
        private final List<String> asked = new ArrayList<>();

        Person(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<String> pick(String question, List<Choice> choices) {
            asked.add(
                    "pick " + question + " " + choices.stream().map(Choice::key).toList());
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> type(String question) {
            asked.add("type " + question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> typeUnseen(String question) {
            asked.add("unseen " + question);
            return Optional.ofNullable(answers.poll());
        }
    }

    private Map<String, JsonValue> sent() {
        return connecting.request().orElseThrow().answers().inputs();
    }

    @Test
    void a_person_is_asked_and_secrets_are_typed_unseen() {
        offersKeyAndRegion();
        Attempts.succeed(connecting);
        Person person = new Person(SECRET, "eu");
        line.picker = person;

        assertThat(line.onTerminal(120).run("connect", "zohoCRM", "--new")).isZero();
        assertThat(person.asked).containsExactly("unseen apiKey, not shown: ", "pick Region [us, eu]");
        assertThat(sent()).isEqualTo(Map.of("apiKey", JsonValue.of(SECRET), "region", JsonValue.of("eu")));
        assertThat(line.out() + line.err()).doesNotContain(SECRET);
    }

    @Test
    void who_stops_answering_has_begun_nothing() {
        offersKeyAndRegion();
        line.picker = new Person();

        assertThat(line.onTerminal(120).run("connect", "zohoCRM", "--new")).isEqualTo(130);
        assertThat(connecting.request()).isEmpty();
        assertThat(line.err()).contains("nothing was begun");
    }

    @Test
    void the_way_is_chosen_where_there_are_several() {
        connecting.offers(
                Way.of("oauth2"),
                Way.of("private-app", InputField.named("accessToken").needed()));
        Attempts.succeed(connecting);
        line.picker = new Person("private-app", SECRET);

        assertThat(line.onTerminal(120).run("connect", "zohoCRM", "--new")).isZero();
        assertThat(connecting.request().orElseThrow().answers().way()).contains("private-app");
        assertThat(sent()).containsOnlyKeys("accessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "APIKEY", "data.apiKey", "api_key", "password", "credentials.password"})
    void a_secret_on_the_command_line_is_refused_and_not_repeated(String name) {
        offersKeyAndRegion();

        assertThat(line.run("connect", "zohoCRM", "--new", "--data", name + "=" + SECRET))
                .isEqualTo(2);
        assertThat(line.out() + line.err())
                .contains("everybody on this machine can read a command line", "=@FILE", "=-")
                .doesNotContain(SECRET);
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void what_stands_beside_a_secret_is_none() {
        InputField name = new InputField(
                List.of("data", "credentials", "username"),
                InputField.Type.STRING,
                true,
                false,
                InputField.About.nothing());
        connecting.offers(Way.of("basicAuth", name));

        line.run("connect", "--new", "--data", "credentials.username=eddie");

        assertThat(sent()).isEqualTo(Map.of("credentials.username", JsonValue.of("eddie")));
    }

    @Test
    void a_secret_by_a_name_that_only_the_schema_tells_is_refused_too() {
        connecting.offers(Way.of("odd", InputField.named("accessValue").needed().hidden()));

        assertThat(line.run("connect", "zohoCRM", "--new", "--data", "accessValue=" + SECRET))
                .isEqualTo(2);
        assertThat(line.out() + line.err()).contains("is a secret").doesNotContain(SECRET);
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void a_file_and_the_standard_input_are_read_without_their_line_ends() throws IOException {
        offersKeyAndRegion();
        Path file = Files.writeString(folder.resolve("key"), SECRET + "\r\n");
        line.in = "eu\n".getBytes(StandardCharsets.UTF_8);

        line.run("connect", "zohoCRM", "--new", "--data", "apiKey=@" + file, "--data", "region=-");

        assertThat(sent()).isEqualTo(Map.of("apiKey", JsonValue.of(SECRET), "region", JsonValue.of("eu")));
        assertThat(line.out() + line.err()).doesNotContain(SECRET);
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_is_begun() throws IOException {
        offersKeyAndRegion();
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThat(line.run("connect", "zohoCRM", "--new", "--data", "apiKey=@" + folder.resolve("none")))
                .isEqualTo(1);
        assertThat(line.err()).contains("there is no such file");
        assertThat(line.run("connect", "zohoCRM", "--new", "--data", "apiKey=@" + empty))
                .isEqualTo(2);
        assertThat(line.err()).contains("a file that is empty");
        assertThat(line.run("connect", "zohoCRM", "--new", "--data", "a=-", "--data", "b=-"))
                .isEqualTo(2);
        assertThat(line.err()).contains("only one --data can be read from standard input");
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void the_ways_are_shown_without_beginning_anything() {
        offersKeyAndRegion();

        assertThat(line.run("connect", "zohoCRM", "--ways")).isZero();
        assertThat(line.out())
                .contains("apiKey  asks for apiKey, region", "  apiKey  secret", "one of eu, us; default us")
                .contains("connect zohoCRM --data apiKey=@FILE --data region=…");
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void the_ways_are_there_as_json_and_as_words() {
        connecting.offers(Way.of("oauth2"), Way.of("private-app"));

        assertThat(line.run("connect", "zohoCRM", "--ways", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo("oauth2\nprivate-app\n");
        line.out.reset();
        assertThat(line.run("connect", "zohoCRM", "--ways", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"auth\" : \"private-app\"", "\"consent\" : true");
    }
}
