package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a field that the schema does not name. */
class SchemaNamesTest {

    private static final Map<String, Object> NAMED =
            Map.of("properties", Map.of("title", Map.of(), "parent", Map.of()));

    @Test
    void what_looks_like_a_slip_is_one_and_the_rest_is_a_hint() {
        assertThat(strange(NAMED, "title", "parnet", "colour"))
                .isEqualTo(Map.of(
                        "parnet", "SLIP is unknown; did you mean parent?",
                        "colour", "HINT is not in the description"));
    }

    @Test
    void what_is_given_already_is_not_meant_a_second_time() {
        assertThat(strange(NAMED, "parent", "parnet")).isEqualTo(Map.of("parnet", "HINT is not in the description"));
    }

    @Test
    void a_closed_schema_rules_every_other_name_out() {
        Map<String, Object> closed = Map.of("properties", Map.of("title", Map.of()), "additionalProperties", false);

        assertThat(strange(closed, "colour", "titel"))
                .isEqualTo(Map.of("colour", "SLIP is unknown", "titel", "SLIP is unknown; did you mean title?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allOf", "anyOf", "oneOf"})
    void the_names_of_all_parts_are_known(String word) {
        Map<String, Object> parts =
                Map.of("additionalProperties", false, word, List.of(NAMED, Map.of("required", List.of("size"))));

        assertThat(strange(parts, "title", "parent", "size")).isEmpty();
        assertThat(strange(parts, "colour"))
                .as("the parts are not closed")
                .isEqualTo(Map.of("colour", "HINT is not in the description"));
    }

    @Test
    void names_behind_a_reference_are_known_and_where_it_leads_nowhere_nothing_is_said() {
        Map<String, Object> page = Map.of("$ref", "#/definitions/page", "definitions", Map.of("page", NAMED));
        assertThat(strange(page, "title", "colour")).isEqualTo(Map.of("colour", "HINT is not in the description"));

        Map<String, Object> lost = Map.of("properties", Map.of("a", Map.of()), "$ref", "#/definitions/none");
        assertThat(strange(lost, "colour")).isEmpty();
        Map<String, Object> partlyLost = Map.of("allOf", List.of(lost, NAMED));
        assertThat(strange(partlyLost, "colour")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patternProperties", "if", "dependentSchemas", "unevaluatedProperties"})
    void where_names_are_given_in_another_way_nothing_is_said(String word) {
        assertThat(strange(
                        Map.of("properties", Map.of("a", Map.of()), word, Map.of(), "additionalProperties", false),
                        "colour"))
                .isEmpty();
        assertThat(strange(Map.of("allOf", List.of(Map.of(word, Map.of()), NAMED)), "colour"))
                .isEmpty();
    }

    @Test
    void where_others_are_welcome_or_only_kinds_are_named_nothing_is_said() {
        assertThat(strange(Map.of("properties", Map.of("a", Map.of()), "additionalProperties", true), "b"))
                .isEmpty();
        assertThat(strange(Map.of("properties", Map.of("type", Map.of(), "object", Map.of())), "b"))
                .isEmpty();
        assertThat(strange(Map.of(), "b")).isEmpty();
    }

    @Test
    void a_schema_that_goes_too_deep_is_not_all_that_is_known() {
        Map<String, Object> self = Map.of("properties", Map.of("a", Map.of()), "allOf", List.of(Map.of("$ref", "#")));

        assertThat(strange(self, "colour")).isEmpty();
    }

    private static Map<String, String> strange(Map<String, Object> schema, String... given) {
        JsonValue root = JsonValue.from(schema);
        return new SchemaNames(root)
                .strange(root, Set.of(given)).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> weight(each.getValue().weight()) + " "
                                        + each.getValue().what()));
    }

    private static String weight(Weight weight) {
        return weight.name();
    }

    @Test
    void names_are_gathered_twenty_parts_deep() {
        assertThat(strange(within(20), "colour")).isEqualTo(Map.of("colour", "HINT is not in the description"));
        assertThat(strange(within(21), "colour")).isEmpty();
    }

    @Test
    void names_are_gathered_from_twenty_thousand_parts_at_the_most() {
        assertThat(strange(Map.of("allOf", Collections.nCopies(19_999, NAMED)), "colour"))
                .isEqualTo(Map.of("colour", "HINT is not in the description"));
        assertThat(strange(Map.of("allOf", Collections.nCopies(20_000, NAMED)), "colour"))
                .isEmpty();
    }

    private static Map<String, Object> within(int depth) {
        Map<String, Object> schema = NAMED;
        for (int i = 0; i < depth; i++) {
            schema = Map.of("allOf", List.of(schema));
        }
        return schema;
    }
}
