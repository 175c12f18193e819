package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {

    private static final JsonValue NULL = new JsonValue.JsonNull();
    private static final Map<String, Object> PAGE = Map.of(
            "type", "object",
            "required", List.of("parent"),
            "properties",
                    Map.of(
                            "parent", Map.of("type", "object"),
                            "size", Map.of("type", "integer", "minimum", 1, "maximum", 100),
                            "kind", Map.of("enum", List.of("page", "database")),
                            "tags", Map.of("type", "array", "items", Map.of("type", "string"), "maxItems", 2)));

    @Test
    void what_fits_has_no_problem() {
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "size", 7, "kind", "page", "tags", List.of("a"))))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_told() {
        assertThat(problems(PAGE, Map.of())).containsExactly("body.parent is missing");
    }

    @Test
    void what_is_unknown_is_told_with_what_was_meant() {
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "sise", 1)))
                .containsExactly("body.sise is unknown; did you mean size?");
    }

    @Test
    void a_wrong_type_is_told_without_the_value() {
        assertThat(problems(PAGE, Map.of("parent", "secret")))
                .containsExactly("body.parent must be an object, and is a string");
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "tags", List.of("a", 1))))
                .containsExactly("body.tags[1] must be a string, and is a number");
    }

    @Test
    void bounds_and_listed_values_are_kept() {
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "size", 101)))
                .containsExactly("body.size must be at most 100");
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "kind", "block")))
                .containsExactly("body.kind must be one of \"page\", \"database\"");
        assertThat(problems(PAGE, Map.of("parent", Map.of(), "tags", List.of("a", "b", "c"))))
                .containsExactly("body.tags must be at most 2 items");
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        Map<String, Object> integer = Map.of("type", "integer", "enum", List.of(1, 2));

        assertThat(problems(integer, new BigDecimal("2.0"))).isEmpty();
        assertThat(problems(integer, new BigDecimal("2.5"))).isNotEmpty();
        assertThat(problems(Map.of("type", "integer"), new BigDecimal("1E+1000000")))
                .isEmpty();
    }

    @Test
    void null_fits_where_it_is_allowed_in_either_way() {
        assertThat(problems(Map.of("type", "string", "nullable", true), NULL)).isEmpty();
        assertThat(problems(Map.of("type", List.of("string", "null")), NULL)).isEmpty();
        assertThat(problems(Map.of("type", "string"), NULL)).containsExactly("body must be a string, and is null");
    }

    @Test
    void any_of_several_forms_will_do() {
        Map<String, Object> either = Map.of("oneOf", List.of(Map.of("type", "string"), Map.of("type", "integer")));

        assertThat(problems(either, "x")).isEmpty();
        assertThat(problems(either, true)).containsExactly("body fits none of its 2 forms");
        assertThat(problems(Map.of("anyOf", List.of(Map.of("type", "string"))), 1))
                .hasSize(1);
    }

    @Test
    void parts_that_all_must_fit_are_all_looked_at() {
        Map<String, Object> both =
                Map.of("allOf", List.of(Map.of("required", List.of("a")), Map.of("required", List.of("b"))));

        assertThat(problems(both, Map.of("c", 1)))
                .containsExactly("body.c is not in the description", "body.a is missing", "body.b is missing");
    }

    @Test
    void what_one_part_names_is_no_stranger_to_the_other() {
        Map<String, Object> both = Map.of(
                "allOf",
                List.of(
                        Map.of("properties", Map.of("alpha", Map.of())),
                        Map.of("properties", Map.of("beta", Map.of()))));

        assertThat(problems(both, Map.of("alpha", 1, "beta", 2))).isEmpty();
        assertThat(problems(both, Map.of("alpha", 1, "betta", 2)))
                .containsExactly("body.betta is unknown; did you mean beta?");
    }

    @ParameterizedTest
    @CsvSource({
        "channel, chanel, true",
        "page_size, pageSize, true",
        "limit, limti, true",
        "thread_ts, thred_ts, true",
        "to, cc, false",
        "line1, line2, false",
        "unfurl_links, unfurl_media, false",
        "firstname, lastname, false",
        "text, blocks, false",
        "page_id, database_id, false"
    })
    void only_a_slip_keeps_a_field_from_being_sent(String named, String given, boolean slip) {
        List<InputProblem> found = check(Map.of("properties", Map.of(named, Map.of())))
                .problems(JsonValue.from(Map.of(given, "x")), "body");

        assertThat(found)
                .extracting(InputProblem::weight)
                .containsExactly(slip ? InputProblem.Weight.SLIP : InputProblem.Weight.HINT);
    }

    @Test
    void what_is_given_as_well_was_not_mistyped() {
        assertThat(check(Map.of("properties", Map.of("channel", Map.of())))
                        .problems(JsonValue.from(Map.of("channel", "C1", "channels", "C1")), "body"))
                .extracting(InputProblem::weight)
                .containsExactly(InputProblem.Weight.HINT);
    }

    @Test
    void a_schema_that_is_closed_takes_nothing_else() {
        Map<String, Object> closed = Map.of("properties", Map.of("title", Map.of()), "additionalProperties", false);

        assertThat(problems(closed, Map.of("colour", 1))).containsExactly("body.colour is unknown");
        assertThat(problems(Map.of("properties", Map.of("props", closed)), Map.of("props", Map.of("Name", 1))))
                .containsExactly("body.props.Name is unknown");
    }

    @Test
    void of_what_only_names_its_kind_nothing_is_said() {
        Map<String, Object> blocks = Map.of(
                "properties",
                Map.of("blocks", Map.of("type", "array", "items", Map.of("properties", Map.of("type", Map.of())))));
        Map<String, Object> block = Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", "*Hi*"));

        assertThat(problems(blocks, Map.of("blocks", List.of(block, block)))).isEmpty();
    }

    @Test
    void another_form_of_a_parent_is_none_of_its_described_one() {
        Map<String, Object> parent =
                Map.of("required", List.of("page_id"), "properties", Map.of("page_id", Map.of("type", "string")));

        assertThat(check(Map.of("properties", Map.of("parent", parent)))
                        .problems(JsonValue.from(Map.of("parent", Map.of("database_id", "d"))), "body"))
                .isNotEmpty()
                .extracting(InputProblem::weight)
                .containsOnly(InputProblem.Weight.HINT);
        assertThat(problems(parent, Map.of())).containsExactly("body.page_id is missing");
    }

    @Test
    void what_is_richer_than_its_description_is_only_a_hint() {
        assertThat(check(Map.of("type", "string")).problems(JsonValue.object(), "body"))
                .extracting(InputProblem::weight)
                .containsExactly(InputProblem.Weight.HINT);
        assertThat(check(Map.of("type", "integer")).problems(JsonValue.of("x"), "body"))
                .extracting(InputProblem::weight)
                .containsExactly(InputProblem.Weight.DOUBT);
    }

    @Test
    void a_reference_within_the_schema_is_followed() {
        Map<String, Object> schema = Map.of(
                "properties", Map.of("a", Map.of("$ref", "#/definitions/b~1c")),
                "definitions", Map.of("b/c", Map.of("type", "boolean")));

        assertThat(problems(schema, Map.of("a", 1))).containsExactly("body.a must be a boolean, and is a number");
    }

    @Test
    void a_reference_elsewhere_fits_and_is_noted() {
        SchemaCheck check = check(Map.of("$ref", "http://127.0.0.1:9/schema"));

        assertThat(check.problems(JsonValue.of(1), "body")).isEmpty();
        assertThat(check.notes()).containsExactly("body is described elsewhere and is not checked");
    }

    @Test
    void what_is_not_understood_fits_and_is_noted() {
        SchemaCheck check = check(Map.of("pattern", "(a+)+$", "type", "uuid", "required", 7, "properties", "none"));

        assertThat(check.problems(JsonValue.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"), "body"))
                .isEmpty();
        assertThat(check.notes()).containsExactly("'pattern' of body is not checked");
    }

    @Test
    void a_schema_that_refers_to_itself_ends() {
        SchemaCheck check = check(Map.of("allOf", List.of(Map.of("$ref", "#"), Map.of("$ref", "#"))));

        assertThat(check.problems(JsonValue.object(), "body")).isEmpty();
        assertThat(check.notes()).containsExactly("the description is too large or too deep to be checked whole");
    }

    @Test
    void an_old_way_to_require_a_field_is_understood() {
        Map<String, Object> old = Map.of("properties", Map.of("a", Map.of("type", "string", "required", true)));

        assertThat(problems(old, Map.of())).containsExactly("body.a is missing");
    }

    @Test
    void other_fields_are_fine_where_the_schema_says_so() {
        Map<String, Object> named = Map.of("a", Map.of("type", "string"));

        assertThat(problems(Map.of("properties", named, "additionalProperties", true), Map.of("b", 1)))
                .isEmpty();
        assertThat(problems(
                        Map.of("properties", named, "additionalProperties", Map.of("type", "string")), Map.of("b", 1)))
                .containsExactly("body.b must be a string, and is a number");
        assertThat(problems(Map.of("properties", Map.of()), Map.of("b", 1))).isEmpty();
    }

    @Test
    void schemas_that_are_none_fit_everything() {
        for (Object odd : Arrays.asList(true, "object", List.of(), 5, Map.of("items", List.of()))) {
            assertThat(problems(odd, Map.of("a", List.of(1)))).as("%s", odd).isEmpty();
        }
    }

    private static SchemaCheck check(Object schema) {
        return new SchemaCheck(JsonValue.from(schema));
    }

    private static List<String> problems(Object schema, Object value) {
        return check(schema).problems(JsonValue.from(value), "body").stream()
                .map(Object::toString)
                .toList();
    }
}
