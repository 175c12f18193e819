package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema demands of one value. */
class SchemaLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "7", "7.00", "1e3", "-12"})
    void a_whole_number_is_one_however_it_is_written(String number) {
        assertThat(problems(Map.of("type", "integer"), new BigDecimal(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-7.01"})
    void a_part_is_no_whole_number(String number) {
        assertThat(problems(Map.of("type", "integer"), new BigDecimal(number))).hasSize(1);
    }

    @Test
    void the_same_number_is_allowed_in_any_spelling_and_no_other() {
        Map<String, Object> schema = Map.of("enum", List.of(1, "a"));

        assertThat(problems(schema, new BigDecimal("1.0"))).isEmpty();
        assertThat(problems(schema, "a")).isEmpty();
        assertThat(problems(schema, 2)).containsExactly("body must be one of 1, \"a\"");
        assertThat(problems(schema, "1")).hasSize(1);
        assertThat(problems(Map.of("const", 3), 4)).containsExactly("body must be 3");
    }

    @Test
    void a_length_counts_characters_and_not_their_halves() {
        assertThat(problems(Map.of("type", "string", "maxLength", 2), "😀😀")).isEmpty();
        assertThat(problems(Map.of("type", "string", "maxLength", 2), "abc")).hasSize(1);
        assertThat(problems(Map.of("type", "string", "minLength", 2), "a")).hasSize(1);
    }

    @Test
    void a_type_is_told_with_its_article() {
        assertThat(problems(Map.of("type", "array"), "x")).containsExactly("body must be an array, and is a string");
        assertThat(problems(Map.of("type", "integer"), "x"))
                .containsExactly("body must be an integer, and is a string");
        assertThat(problems(Map.of("type", "object"), List.of()))
                .containsExactly("body must be an object, and is an array");
        assertThat(problems(Map.of("type", "null"), true)).containsExactly("body must be null, and is a boolean");
    }

    private static List<String> problems(Map<String, Object> schema, Object value) {
        return new SchemaCheck(JsonValue.from(schema))
                .problems(JsonValue.from(value), "body").stream()
                        .map(Object::toString)
                        .toList();
    }

    @Test
    void a_bound_itself_fits() {
        Map<String, Object> number = Map.of("minimum", 1, "maximum", 3);
        Map<String, Object> list = Map.of("minItems", 1, "maxItems", 2);

        assertThat(problems(number, 1)).isEmpty();
        assertThat(problems(number, 3)).isEmpty();
        assertThat(problems(number, 0)).containsExactly("body must be at least 1");
        assertThat(problems(list, List.of("a"))).isEmpty();
        assertThat(problems(list, List.of("a", "b"))).isEmpty();
        assertThat(problems(list, List.of())).containsExactly("body must be at least 1 items");
    }

    @Test
    void twelve_values_are_named_and_no_more() {
        List<Integer> twelve = IntStream.rangeClosed(1, 12).boxed().toList();
        List<Integer> more = IntStream.rangeClosed(1, 13).boxed().toList();

        assertThat(problems(Map.of("enum", twelve), 0))
                .singleElement()
                .asString()
                .endsWith("11, 12");
        assertThat(problems(Map.of("enum", more), 0)).singleElement().asString().endsWith("11, 12 and others");
    }

    @Test
    void a_description_is_followed_a_hundred_steps_deep() {
        Map<String, Object> lists = Map.of("items", Map.of("$ref", "#"));
        Map<String, Object> objects = Map.of("properties", Map.of("a", Map.of("$ref", "#")));

        assertThat(notes(lists, nested(51, List::of))).isEmpty();
        assertThat(notes(lists, nested(52, List::of)))
                .containsExactly("the description is too large or too deep to be checked whole");
        assertThat(notes(objects, nested(51, inner -> Map.of("a", inner)))).isEmpty();
        assertThat(notes(objects, nested(52, inner -> Map.of("a", inner)))).hasSize(1);
    }

    @Test
    void a_check_takes_twenty_thousand_steps_at_the_most() {
        Map<String, Object> texts = Map.of("items", Map.of("type", "string"));

        assertThat(notes(texts, Collections.nCopies(19_999, "a"))).isEmpty();
        assertThat(notes(texts, Collections.nCopies(20_000, "a"))).hasSize(1);
    }

    @Test
    void a_text_that_may_be_a_text_stays_one() {
        JsonValue schema = JsonValue.from(Map.of("type", List.of("string", "integer")));

        assertThat(TypedText.read(schema, JsonValue.of("5"))).isEqualTo(JsonValue.of("5"));
    }

    @Test
    void a_typed_number_has_a_hundred_digits_at_the_most() {
        JsonValue schema = JsonValue.from(Map.of("type", "integer"));
        JsonValue hundred = JsonValue.of("1".repeat(100));
        JsonValue more = JsonValue.of("1".repeat(101));

        assertThat(TypedText.read(schema, hundred)).isInstanceOf(JsonValue.JsonNumber.class);
        assertThat(TypedText.read(schema, more)).isEqualTo(more);
    }

    private static Object nested(int depth, UnaryOperator<Object> around) {
        Object value = around.apply("end");
        for (int i = 2; i < depth; i++) {
            value = around.apply(value);
        }
        return value;
    }

    private static Set<String> notes(Map<String, Object> schema, Object value) {
        SchemaCheck check = new SchemaCheck(JsonValue.from(schema));
        check.problems(JsonValue.from(value), "body");
        return check.notes();
    }

    @Test
    void only_true_and_false_are_a_truth() {
        JsonValue schema = JsonValue.from(Map.of("type", "boolean"));

        assertThat(TypedText.read(schema, JsonValue.of("true"))).isEqualTo(JsonValue.of(true));
        assertThat(TypedText.read(schema, JsonValue.of("false"))).isEqualTo(JsonValue.of(false));
        assertThat(TypedText.read(schema, JsonValue.of("yes"))).isEqualTo(JsonValue.of("yes"));
    }
}
