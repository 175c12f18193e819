package io.github.alloyconnections.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionNeedsTest {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    @Test
    void the_fields_of_a_body_are_asked_and_those_required_are_told() {
        assertThat(asked(Map.of("properties", Map.of("title", TEXT), "required", List.of("title", "parent"))))
                .extracting(Need::in, Need::name, Need::required)
                .containsExactly(tuple("body", "title", true), tuple("body", "parent", true));
    }

    @Test
    void a_field_that_calls_itself_required_is() {
        assertThat(asked(Map.of("properties", Map.of("a", Map.of("required", true, "default", "x")))))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.required()).isTrue();
                    assertThat(need.value()).contains(JsonValue.of("x"));
                });
    }

    @Test
    void all_parts_of_a_whole_count() {
        assertThat(asked(Map.of(
                        "allOf",
                        List.of(Map.of("$ref", "#/definitions/page"), Map.of("required", List.of("b"))),
                        "definitions",
                        Map.of("page", Map.of("properties", Map.of("a", TEXT), "required", List.of("a"))))))
                .extracting(Need::name, Need::required)
                .containsExactly(tuple("a", true), tuple("b", true));
    }

    @Test
    void what_only_one_of_several_forms_requires_is_not_required() {
        assertThat(asked(Map.of("oneOf", List.of(form("a"), form("b")))))
                .extracting(Need::name, Need::required)
                .containsExactlyInAnyOrder(tuple("a", false), tuple("b", false));
        assertThat(asked(Map.of("anyOf", List.of(form("a")))))
                .extracting(Need::name, Need::required)
                .containsExactly(tuple("a", false));
    }

    private static Map<String, Object> form(String field) {
        return Map.of("properties", Map.of(field, Map.of("required", true)), "required", List.of(field));
    }

    @Test
    void a_schema_that_refers_to_itself_is_read_to_an_end() {
        Map<String, Object> self = Map.of("$ref", "#");
        assertThat(asked(Map.of("properties", Map.of("a", TEXT), "allOf", List.of(self))))
                .extracting(Need::name)
                .containsExactly("a");
        assertThat(asked(Map.of("properties", Map.of("a", TEXT), "anyOf", List.of(self))))
                .extracting(Need::name)
                .containsExactly("a");
        assertThat(asked(self)).isEmpty();
    }

    @Test
    void parameters_are_told_apart_by_who_gives_them() {
        ActionParameter own = parameter("page_id", Place.PATH, false);
        ActionParameter added = parameter("Notion-Version", Place.HEADER, true);
        ActionParameter filled = parameter("Authorization", Place.HEADER, false);

        ActionNeeds needs = new ActionDescription(
                        new ActionSummary(
                                new ActionId("get-page"), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        List.of(own, added, filled),
                        Optional.empty(),
                        true)
                .needs();

        assertThat(needs.asked()).extracting(Need::in, Need::name).containsExactly(tuple("path", "page_id"));
        assertThat(needs.added()).extracting(Need::in, Need::name).containsExactly(tuple("header", "Notion-Version"));
        assertThat(needs.filled()).extracting(Need::in, Need::name).containsExactly(tuple("header", "Authorization"));
    }

    private static ActionParameter parameter(String name, Place place, boolean added) {
        return new ActionParameter(name, place, true, Optional.empty(), Optional.empty(), Optional.empty(), added);
    }

    private static List<Need> asked(Map<String, Object> body) {
        return new ActionDescription(
                        new ActionSummary(
                                new ActionId("post-page"), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        List.of(),
                        Optional.of(JsonValue.from(body)),
                        false)
                .needs()
                .asked();
    }

    @Test
    void what_only_the_path_names_is_asked_besides_what_is_declared() {
        assertThat(askedBy("/pages/{page_id}/:block", parameter("limit", Place.QUERY, false)))
                .extracting(Need::in, Need::name)
                .containsExactly(tuple("query", "limit"), tuple("path", "page_id"), tuple("path", "block"));
    }

    @Test
    void what_the_path_names_is_asked_once_however_it_is_spelt() {
        assertThat(askedBy("/pages/{page_id}", parameter("pageId", Place.PATH, false)))
                .extracting(Need::name)
                .containsExactly("pageId");
        assertThat(askedBy("/pages/{page_id}", parameter("block", Place.PATH, false)))
                .extracting(Need::name)
                .containsExactly("block", "page_id");
    }

    @Test
    void a_field_is_found_eight_references_deep_and_no_deeper() {
        assertThat(asked(within(8))).extracting(Need::name).containsExactly("a");
        assertThat(asked(within(9))).isEmpty();
    }

    private static Map<String, Object> within(int depth) {
        Map<String, Object> schema = Map.of("properties", Map.of("a", TEXT));
        for (int i = 0; i < depth; i++) {
            schema = Map.of("allOf", List.of(schema));
        }
        return schema;
    }

    private static List<Need> askedBy(String path, ActionParameter... declared) {
        return new ActionDescription(
                        new ActionSummary(
                                new ActionId("get-page"), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.of(path),
                        List.of(declared),
                        Optional.empty(),
                        true)
                .needs()
                .asked();
    }
}
