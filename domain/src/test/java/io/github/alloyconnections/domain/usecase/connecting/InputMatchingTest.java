package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Constant;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names and values that a person gave are taken. */
class InputMatchingTest {

    @Test
    void of_two_names_that_differ_in_case_the_one_that_was_typed_is_meant() {
        assertThat(body(answers("ID", "x"), InputField.named("id"), InputField.named("ID")))
                .isEqualTo("{\"data\":{\"ID\":\"x\"}}");
        assertThat(body(answers("Shop.name", "x"), at("shop", "name"), at("Shop", "name")))
                .isEqualTo("{\"data\":{\"Shop\":{\"name\":\"x\"}}}");
        assertThat(body(answers("Name", "x"), at("shop", "name"), at("user", "Name")))
                .isEqualTo("{\"data\":{\"user\":{\"Name\":\"x\"}}}");
    }

    @Test
    void a_short_name_in_another_case_that_only_one_has_is_forgiven() {
        assertThat(body(answers("NAME", "x"), at("shop", "name"), at("user", "id")))
                .isEqualTo("{\"data\":{\"shop\":{\"name\":\"x\"}}}");
    }

    @Test
    void what_is_always_the_same_may_be_given_and_nothing_else_that_is_not_asked() {
        Way way = new Way(
                "oauth2",
                Set.of(Way.Trait.NAMES_TYPE),
                List.of(InputField.named("a")),
                List.of(new Constant(List.of("data", "mode"), JsonValue.of("x"), true)));

        assertThat(InputMatching.of(Seed.NOTION, way, answers("a", "1", "Mode", "y"))
                        .body())
                .hasToString("{\"data\":{\"a\":\"1\",\"mode\":\"x\"}}");
        assertThat(catchThrowableOfType(
                        MissingInputsException.class,
                        () -> InputMatching.of(Seed.NOTION, way, answers("a", "1", "node", "y"))))
                .hasMessage("notion does not ask for node");
    }

    @Test
    void an_own_app_that_is_left_empty_is_none() {
        Answers answers = new Answers(Optional.empty(), Optional.of(" "), Map.of("a", JsonValue.of("1")));

        assertThat(InputMatching.of(Seed.NOTION, way(InputField.named("a")), answers)
                        .configuration())
                .isEmpty();
    }

    @Test
    void what_was_matched_is_in_no_text() {
        assertThat(InputMatching.of(Seed.NOTION, way(InputField.named("a")), answers("a", "planted")))
                .hasToString("Matched");
    }

    @Test
    void of_two_choices_that_differ_in_case_the_one_that_was_typed_is_sent() {
        assertThat(InputReading.read(choosing(JsonValue.of("a"), JsonValue.of("A")), JsonValue.of("A"))
                        .value())
                .contains(JsonValue.of("A"));
    }

    @ParameterizedTest
    @CsvSource({"12,'11, 12'", "13,'11, 12 and others'"})
    void twelve_choices_are_named_and_no_more(int count, String end) {
        JsonValue[] choices = IntStream.rangeClosed(1, count)
                .mapToObj(number -> JsonValue.of(String.valueOf(number)))
                .toArray(JsonValue[]::new);

        assertThat(InputReading.read(choosing(choices), JsonValue.of("x")).problem())
                .startsWith("must be one of 1, 2, ")
                .endsWith(end);
    }

    @Test
    void a_list_may_be_given_as_one_or_as_its_only_item() {
        JsonValue list = JsonValue.of(List.of(JsonValue.of(1), JsonValue.of(2)));

        assertThat(read(InputField.Type.ARRAY, list).value()).contains(list);
        assertThat(read(InputField.Type.ARRAY, JsonValue.of(1)).value())
                .contains(JsonValue.of(List.of(JsonValue.of(1))));
    }

    @ParameterizedTest
    @CsvSource({"1E-100,true", "1E-101,false", "1E+100,true", "1E+101,false"})
    void a_number_has_a_hundred_places_at_the_most(String typed, boolean taken) {
        assertThat(read(InputField.Type.NUMBER, JsonValue.of(typed)).value().isPresent())
                .isEqualTo(taken);
    }

    @Test
    void a_number_is_typed_in_a_hundred_characters_at_the_most() {
        assertThat(read(InputField.Type.INTEGER, JsonValue.of("7".repeat(100))).value())
                .isPresent();
        assertThat(read(InputField.Type.INTEGER, JsonValue.of("7".repeat(101))).problem())
                .isEqualTo("must be a whole number");
    }

    @Test
    void of_two_ways_that_are_folded_alike_the_one_that_was_typed_is_meant() {
        List<Way> ways = List.of(Way.of("key"), Way.of("KEY"));

        assertThat(WayChoice.of(Seed.NOTION, ways, Optional.of("KEY")).authenticationType())
                .isEqualTo("KEY");
    }

    private static InputReading.Read read(InputField.Type type, JsonValue given) {
        return InputReading.read(InputField.named("n").of(type), given);
    }

    private static InputField choosing(JsonValue... choices) {
        return InputField.named("n")
                .told(new InputField.About(Optional.empty(), Optional.empty(), List.of(choices), Optional.empty()));
    }

    private static String body(Answers answers, InputField... asked) {
        return InputMatching.of(Seed.NOTION, way(asked), answers).body().toString();
    }

    private static Way way(InputField... asked) {
        return Way.of("oauth2", asked);
    }

    private static InputField at(String... path) {
        return new InputField(
                Stream.concat(Stream.of("data"), Stream.of(path)).toList(),
                InputField.Type.STRING,
                false,
                false,
                InputField.About.nothing());
    }

    private static Answers answers(String... pairs) {
        Answers answers = Answers.none();
        for (int i = 0; i < pairs.length; i += 2) {
            answers = answers.with(pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
