package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
}
