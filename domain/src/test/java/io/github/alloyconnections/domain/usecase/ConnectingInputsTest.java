package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.InputField.About;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Constant;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what a person answers becomes what is sent. */
class ConnectingInputsTest {

    private static final String OWN_APP = "66f0c0ffee0000000000cafe";

    private final Flow flow = new Flow();

    private static Answers answers(String... pairs) {
        Answers answers = Answers.none();
        for (int i = 0; i < pairs.length; i += 2) {
            answers = answers.with(pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    private static InputField nested(String... path) {
        return new InputField(
                Stream.concat(Stream.of("data"), Stream.of(path)).toList(),
                InputField.Type.STRING,
                true,
                false,
                About.nothing());
    }

    private static InputField choosing(String name, String... choices) {
        return InputField.named(name)
                .told(new About(
                        Optional.empty(),
                        Optional.empty(),
                        Stream.of(choices).map(JsonValue::of).toList(),
                        Optional.empty()));
    }

    private static InputField defaulting(InputField field, JsonValue value) {
        return field.told(new About(Optional.empty(), Optional.empty(), List.of(), Optional.of(value)));
    }

    /** What is sent of these answers. */
    private String sent(Answers answers, InputField... asked) {
        flow.project.authorization().asking("oauth2", asked);
        flow.begin(Flow.request().answering(answers));
        return flow.project.authorization().begun().get(0).inputs().toString();
    }

    private MissingInputsException refused(Answers answers, InputField... asked) {
        flow.project.authorization().asking("oauth2", asked);
        MissingInputsException refused = catchThrowableOfType(
                MissingInputsException.class, () -> flow.begin(Flow.request().answering(answers)));
        assertThat(flow.project.authorization().begun()).isEmpty();
        assertThat(flow.connecting().attempts()).isEmpty();
        return refused;
    }

    @Test
    void without_answers_nothing_is_sent() {
        assertThat(sent(Answers.none(), InputField.named("shopName"))).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.shop.name", "data.login.shop.name", "name", "NAME", "Login.Shop.Name"})
    void a_nested_input_has_a_long_and_a_short_name(String typed) {
        assertThat(sent(answers(typed, "acme"), nested("login", "shop", "name")))
                .isEqualTo("{\"data\":{\"login\":{\"shop\":{\"name\":\"acme\"}}}}");
    }

    @Test
    void nested_answers_are_taken_as_they_are() {
        JsonValue login = JsonValue.from(Map.of("shop", Map.of("name", "acme")));
        Answers answers = new Answers(Optional.empty(), Optional.empty(), Map.of("login", login));

        assertThat(sent(answers, nested("login", "shop", "name"), InputField.named("x")))
                .isEqualTo("{\"data\":{\"login\":{\"shop\":{\"name\":\"acme\"}}}}");
    }

    @Test
    void a_short_name_that_two_have_is_not_guessed() {
        assertThat(refused(answers("name", "x"), nested("shop", "name"), nested("user", "name")))
                .hasMessageContaining("needs shop.name, user.name, and does not ask for name");
    }

    @Test
    void what_is_given_twice_is_told() {
        assertThat(refused(answers("name", "x", "shop.name", "y"), nested("shop", "name")))
                .hasMessageContaining("shop.name, which is given twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRING|7|\"7\"",
                "STRING| a |\" a \"",
                "INTEGER|7|7",
                "INTEGER| 7 |7",
                "INTEGER|7.0|7.0",
                "NUMBER|-1.50|-1.50",
                "BOOLEAN|TRUE|true",
                "BOOLEAN|false|false",
                "ARRAY|a, b,,c|[\"a\",\"b\",\"c\"]",
                "ARRAY|a|[\"a\"]"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void an_answer_is_sent_as_what_it_must_be(InputField.Type type, String typed, String json) {
        assertThat(sent(answers("n", typed), InputField.named("n").of(type)))
                .isEqualTo("{\"data\":{\"n\":" + json + "}}");
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, planted, must be a whole number",
        "INTEGER, 1.5, must be a whole number",
        "INTEGER, 1e999999999, must be a whole number",
        "NUMBER, 1e, must be a number",
        "BOOLEAN, planted, must be true or false",
        "OBJECT, planted, must be a JSON object"
    })
    void an_answer_of_the_wrong_kind_is_not_sent_and_not_repeated(InputField.Type type, String typed, String problem) {
        assertThat(refused(answers("n", typed), InputField.named("n").of(type)))
                .hasMessageContaining("notion cannot take n, which " + problem)
                .hasMessageNotContaining("planted");
    }

    @Test
    void what_programs_give_as_it_is_meant_is_taken() {
        JsonValue object = JsonValue.from(Map.of("a", 1));
        Answers answers = new Answers(
                Optional.empty(), Optional.empty(), Map.of("o", object, "n", JsonValue.of(7), "s", JsonValue.of(8)));

        assertThat(sent(
                        answers,
                        InputField.named("o").of(InputField.Type.OBJECT),
                        InputField.named("n").of(InputField.Type.INTEGER),
                        InputField.named("s")))
                .isEqualTo("{\"data\":{\"o\":{\"a\":1},\"n\":7,\"s\":\"8\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu", "EU", " eu "})
    void a_choice_is_sent_as_it_is_listed(String typed) {
        assertThat(sent(answers("region", typed), choosing("region", "com", "eu")))
                .isEqualTo("{\"data\":{\"region\":\"eu\"}}");
    }

    @Test
    void what_is_no_choice_is_told() {
        assertThat(refused(answers("region", "mars"), choosing("region", "com", "eu")))
                .hasMessageContaining("region, which must be one of com, eu");
    }

    @Test
    void a_default_counts_as_given_where_something_is_required() {
        assertThat(sent(
                        Answers.none(),
                        defaulting(
                                InputField.named("size")
                                        .of(InputField.Type.INTEGER)
                                        .needed(),
                                JsonValue.of(30)),
                        defaulting(InputField.named("other"), JsonValue.of("x")),
                        choosing("only", "one").needed()))
                .isEqualTo("{\"data\":{\"size\":30,\"only\":\"one\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", " \t "})
    void an_empty_answer_is_none(String blank) {
        assertThat(refused(
                        answers("shopName", blank), InputField.named("shopName").needed()))
                .hasMessageContaining("needs shopName");
        assertThat(refused(
                                answers("shopName", blank),
                                InputField.named("shopName").needed())
                        .missing())
                .extracting(InputField::name)
                .containsExactly("shopName");
    }

    @Test
    void a_misspelt_name_is_guessed_at() {
        assertThat(refused(answers("shopNam", "x"), InputField.named("shopName").needed()))
                .hasMessage("notion needs shopName, and does not ask for shopNam (did you mean shopName?)");
    }

    @Test
    void what_is_always_the_same_is_filled_in() {
        Way way = new Way(
                "oauth2",
                Set.of(Trait.NAMES_TYPE, Trait.NAMES_REDIRECT),
                List.of(InputField.named("a")),
                List.of(
                        new Constant(List.of("data", "version"), JsonValue.of(2), true),
                        new Constant(List.of("data", "mode"), JsonValue.of("x"), false)));
        flow.project.authorization().offering(way);

        flow.begin();
        flow.begin(Flow.request().answering(answers("a", "b", "mode", "x")));

        assertThat(flow.project.authorization().begun())
                .extracting(begun -> begun.inputs().toString())
                .containsExactly("{\"data\":{\"version\":2}}", "{\"data\":{\"a\":\"b\",\"version\":2,\"mode\":\"x\"}}");
    }

    @Test
    void an_own_app_is_asked_for_and_sent_beside_the_inputs() {
        Way way = new Way(
                "oauth2",
                Set.of(Trait.NAMES_TYPE, Trait.NAMES_REDIRECT, Trait.NEEDS_CONFIGURATION),
                List.of(),
                List.of());
        flow.project.authorization().offering(way);

        assertThatThrownBy(() -> flow.begin()).hasMessage("notion needs authConfigId");
        flow.begin(Flow.request().answering(answers("authConfigId", OWN_APP)));
        flow.begin(Flow.request().answering(new Answers(Optional.empty(), Optional.of(OWN_APP), Map.of())));

        assertThat(flow.project.authorization().begun()).hasSize(2).allSatisfy(begun -> {
            assertThat(begun.configuration()).contains(OWN_APP);
            assertThat(begun.inputs()).isEqualTo(JsonValue.object());
        });
    }

    @Test
    void an_own_app_may_be_given_anywhere_and_must_be_an_id() {
        assertThat(sent(answers("authConfigId", OWN_APP), InputField.named("x")))
                .isEqualTo("{}");
        assertThatThrownBy(() -> flow.begin(Flow.request().answering(answers("authConfigId", "mine"))))
                .hasMessageContaining("authConfigId, which must be 24 hexadecimal characters");
    }

    @Test
    void an_own_app_stands_among_the_inputs_where_it_is_wanted_there_too() {
        flow.project
                .authorization()
                .offering(new Way("oauth2", Set.of(Trait.CONFIGURATION_AMONG_INPUTS), List.of(), List.of()));

        flow.begin(Flow.request().answering(answers("authConfigId", OWN_APP)));

        assertThat(flow.project.authorization().begun().get(0).inputs())
                .hasToString("{\"data\":{\"authConfigId\":\"" + OWN_APP + "\"}}");
    }

    @Test
    void a_key_that_is_described_as_optional_is_still_wanted() {
        flow.project.authorization().asking("k9", InputField.named("note"), InputField.named("apiKey"));

        assertThatThrownBy(() -> flow.begin()).hasMessage("notion needs apiKey");
    }

    @Test
    void where_nothing_is_described_anything_is_sent() {
        flow.project.authorization().offering(Way.guessed());

        flow.begin(Flow.request().answering(answers("a.b", "c", "apiKey", "planted")));

        assertThat(flow.project
                        .authorization()
                        .begun()
                        .get(0)
                        .inputs()
                        .at("data")
                        .orElseThrow()
                        .fields())
                .containsOnlyKeys("a.b", "apiKey");
        assertThat(flow.project.authorization().begun().get(0).secrets()).containsExactly("planted");
    }

    @Test
    void several_ways_are_never_chosen_among() {
        flow.project.authorization().offering(Way.of("oauth2"), Way.of("zz-Key.1"));

        WayNotChosenException thrown = catchThrowableOfType(WayNotChosenException.class, () -> flow.begin());

        assertThat(thrown).hasMessage("notion can be connected in 2 ways: oauth2, zz-Key.1");
        assertThat(thrown.wrong()).isEmpty();
        assertThat(flow.project.authorization().begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz-Key.1", "ZZ-KEY.1", "zzkey1", "zz", "zz_key_1"})
    void a_way_is_named_as_people_type(String typed) {
        flow.project.authorization().offering(Way.of("oauth2"), Way.of("zz-Key.1"));

        flow.begin(Flow.request().answering(Answers.none().by(typed)));

        assertThat(flow.project.authorization().begun().get(0).way().authenticationType())
                .isEqualTo("zz-Key.1");
    }

    @ParameterizedTest
    @CsvSource({
        "oaut3, 'notion cannot be connected by oaut3 (did you mean oauth2?); it offers oauth2, key'",
        "x, 'notion cannot be connected by x; it offers oauth2, key'",
        "'', 'notion cannot be connected by ; it offers oauth2, key'"
    })
    void another_way_is_told(String typed, String message) {
        flow.project.authorization().offering(Way.of("oauth2"), Way.of("key"));

        assertThatThrownBy(
                        () -> flow.begin(Flow.request().answering(Answers.none().by(typed))))
                .isInstanceOf(WayNotChosenException.class)
                .hasMessage(message);
    }

    @Test
    void where_nothing_is_described_a_way_that_is_named_is_tried() {
        flow.project.authorization().offering(Way.guessed());

        flow.begin(Flow.request().answering(answers("apiKey", "x").by("k9")));

        assertThat(flow.project.authorization().begun().get(0).way()).isEqualTo(Way.undescribed("k9"));
    }

    @Test
    void what_a_connector_needs_can_be_asked_first() {
        flow.project.authorization().offering(Way.of("oauth2"), Way.of("key"));

        assertThat(flow.connecting().ways(Seed.NOTION, Optional.empty())).hasSize(2);
        assertThat(flow.project.authorization().begun()).isEmpty();
    }
}
