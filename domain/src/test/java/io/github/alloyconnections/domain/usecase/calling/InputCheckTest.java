package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {

    private static final JsonValue TITLED = JsonValue.from(Map.of("required", List.of("title")));

    @Test
    void a_required_parameter_is_missed() {
        assertThat(problems(described("get", required("page_id", Place.PATH)), ActionInput.none()))
                .containsExactly("path.page_id is missing");
    }

    @Test
    void a_required_parameter_with_a_default_is_filled_in() {
        ActionParameter version = new ActionParameter(
                "Notion-Version",
                Place.HEADER,
                true,
                Optional.empty(),
                Optional.of(JsonValue.of("2022-06-28")),
                none());

        CheckedInput checked = InputCheck.of(described("get", version), ActionInput.none());

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.input().headers()).containsExactly(Map.entry("Notion-Version", JsonValue.of("2022-06-28")));
    }

    @Test
    void a_header_is_known_in_any_case() {
        ActionInput given = with(Place.HEADER, "notion-version", "2025-01-01");

        CheckedInput checked = InputCheck.of(described("get", required("Notion-Version", Place.HEADER)), given);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).isEmpty();
        assertThat(checked.input()).isEqualTo(given);
    }

    @Test
    void credentials_are_not_asked_for_and_never_sent_or_repeated() {
        ActionDescription action = described("get", required("authorization", Place.HEADER));

        CheckedInput checked = InputCheck.of(action, with(Place.HEADER, "Authorization", "Bearer planted"));

        assertThat(InputCheck.of(action, ActionInput.none()).problems()).isEmpty();
        assertThat(checked.input().headers()).isEmpty();
        assertThat(checked.problems()).extracting(InputProblem::weight).containsExactly(Weight.FORBIDDEN);
        assertThat(checked.toString()).contains("header.Authorization").doesNotContain("planted");
    }

    @Test
    void a_credential_in_query_or_body_is_alloy_s_as_well() {
        Map<String, Object> token =
                Map.of("type", "string", "description", "Authentication token bearing required scopes");
        JsonValue body = JsonValue.from(
                Map.of("required", List.of("token", "id"), "properties", Map.of("token", token, "id", Map.of())));
        ActionDescription action = new ActionDescription(
                summary("post"), none(), List.of(required("token", Place.QUERY)), Optional.of(body), false);

        assertThat(problems(action, ActionInput.none())).containsExactly("body.id is missing");
        assertThat(problems(action, ActionInput.body(JsonValue.from(Map.of("id", "R1")))))
                .isEmpty();
        CheckedInput given =
                InputCheck.of(action, ActionInput.body(JsonValue.from(Map.of("id", "R1", "token", "xoxb"))));
        assertThat(given.problems()).extracting(InputProblem::weight).containsExactly(Weight.FORBIDDEN);
        assertThat(given.input().body()).map(JsonValue::toString).contains("{\"id\":\"R1\"}");
    }

    @Test
    void a_token_that_nobody_describes_in_a_body_may_be_something_else() {
        ActionInput given = ActionInput.body(JsonValue.from(Map.of("token", "device-1")));

        CheckedInput checked = InputCheck.of(described("post"), given);

        assertThat(checked.problems()).extracting(InputProblem::weight).containsExactly(Weight.SLIP);
        assertThat(checked.input()).isEqualTo(given);
    }

    @Test
    void what_the_action_itself_asks_for_is_no_credential() {
        ActionDescription action = new ActionDescription(
                summary("get"),
                none(),
                List.of(described("token", "where the next page begins")),
                Optional.empty(),
                true);

        CheckedInput checked = InputCheck.of(action, with(Place.QUERY, "token", "device-1"));

        assertThat(checked.problems()).extracting(InputProblem::weight).doesNotContain(Weight.FORBIDDEN);
        assertThat(checked.input()).isEqualTo(with(Place.QUERY, "token", "device-1"));
    }

    @Test
    void what_alloy_fills_elsewhere_is_not_taken_in_a_body_that_does_not_name_it() {
        ActionDescription action = described("post", required("api_key", Place.QUERY));

        CheckedInput checked = InputCheck.of(action, ActionInput.body(JsonValue.from(Map.of("api_key", "planted"))));

        assertThat(checked.problems()).extracting(InputProblem::weight).contains(Weight.FORBIDDEN);
        assertThat(checked.toString()).doesNotContain("planted");
    }

    @Test
    void a_credential_that_nobody_describes_is_refused_in_query_and_header() {
        for (Place place : List.of(Place.QUERY, Place.HEADER)) {
            CheckedInput checked = InputCheck.of(described("get"), with(place, "access_token", "planted"));

            assertThat(checked.problems()).extracting(InputProblem::weight).contains(Weight.FORBIDDEN);
            assertThat(checked.input()).isEqualTo(ActionInput.none());
        }
    }

    private static ActionParameter described(String name, String about) {
        return new ActionParameter(name, Place.QUERY, true, Optional.empty(), Optional.empty(), Optional.of(about));
    }

    @Test
    void a_place_in_the_path_is_a_parameter_though_none_is_declared() {
        ActionDescription action = new ActionDescription(
                summary("get"), Optional.of("/v1/subs/{subId}/items"), List.of(), Optional.empty(), true);

        assertThat(problems(action, ActionInput.none())).containsExactly("path.subId is missing");
        assertThat(problems(action, with(Place.PATH, "subId", "7"))).isEmpty();
        assertThat(problems(action, with(Place.PATH, "subid", "7")))
                .containsExactly("path.subid is unknown; did you mean subId?", "path.subId is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subs/{+subId}",
                "/subs/{subId*}/x",
                "/subs{/subId}",
                "/subs/{subId:[0-9]+}",
                "/subs/:subId/items",
                "/a:b/{{subId}}"
            })
    void a_place_in_the_path_is_one_however_it_is_marked(String path) {
        ActionDescription action =
                new ActionDescription(summary("get"), Optional.of(path), List.of(), Optional.empty(), true);

        assertThat(problems(action, ActionInput.none())).containsExactly("path.subId is missing");
        assertThat(problems(action, with(Place.PATH, "subId", "7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subs/{sub_id}", "/subs/{SubID}", "/subs/:subid"})
    void a_declared_parameter_is_the_place_that_is_written_in_another_way(String path) {
        ActionParameter declared =
                new ActionParameter("subId", Place.PATH, true, Optional.empty(), Optional.empty(), Optional.empty());
        ActionDescription action =
                new ActionDescription(summary("get"), Optional.of(path), List.of(declared), Optional.empty(), true);

        assertThat(problems(action, with(Place.PATH, "subId", "7"))).isEmpty();
    }

    @Test
    void what_the_program_adds_counts_as_given() {
        ActionParameter version = new ActionParameter(
                "Notion-Version",
                Place.HEADER,
                true,
                Optional.empty(),
                Optional.of(JsonValue.of("2022-06-28")),
                none(),
                true);

        CheckedInput own = InputCheck.of(described("get", version), with(Place.HEADER, "notion-version", "2025-09-03"));

        assertThat(InputCheck.of(described("get", version), ActionInput.none()).problems())
                .isEmpty();
        assertThat(own.problems()).isEmpty();
        assertThat(own.input().headers()).containsExactly(Map.entry("notion-version", JsonValue.of("2025-09-03")));
    }

    @Test
    void many_items_of_a_list_are_noted_once() {
        JsonValue children = JsonValue.from(Map.of(
                "properties", Map.of("children", Map.of("type", "array", "items", Map.of("type", "string")))));
        ActionDescription action =
                new ActionDescription(summary("post"), none(), List.of(), Optional.of(children), false);
        JsonValue blocks = JsonValue.from(Map.of("children", List.of(Map.of("type", "a"), Map.of("type", "b"))));

        CheckedInput checked = InputCheck.of(action, ActionInput.body(blocks));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes())
                .containsExactly(
                        "sent as it is, though the description says that it must be a string, and is an object:"
                                + " body.children[]");
    }

    @Test
    void an_unknown_query_is_told_with_what_was_meant() {
        assertThat(problems(described("get", optional("limit", "integer")), with(Place.QUERY, "limti", "5")))
                .containsExactly("query.limti is unknown; did you mean limit?");
    }

    @Test
    void an_unknown_header_is_sent_and_noted() {
        CheckedInput checked = InputCheck.of(described("get"), with(Place.HEADER, "X-Trace", "1"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).containsExactly("sent, though the description does not name it: header.X-Trace");
    }

    @Test
    void a_text_is_read_as_what_it_must_be() {
        assertThat(sent("integer", "5")).isEqualTo(JsonValue.of(5));
        assertThat(sent("boolean", "true")).isEqualTo(JsonValue.of(true));
        assertThat(sent("array", "a")).isEqualTo(JsonValue.of(List.of(JsonValue.of("a"))));
        assertThat(sent("string", "5")).isEqualTo(JsonValue.of("5"));
    }

    @Test
    void a_text_that_cannot_be_read_so_is_told() {
        assertThat(problems(described("get", optional("limit", "integer")), with(Place.QUERY, "limit", "many")))
                .containsExactly("query.limit must be an integer, and is a string");
    }

    @Test
    void an_empty_path_value_is_told() {
        assertThat(problems(described("get", required("page_id", Place.PATH)), with(Place.PATH, "page_id", "")))
                .containsExactly("path.page_id must not be empty");
    }

    @Test
    void a_body_is_missed_field_by_field() {
        ActionDescription action =
                new ActionDescription(summary("post"), none(), List.of(), Optional.of(TITLED), false);

        assertThat(problems(action, ActionInput.none())).containsExactly("body.title is missing");
    }

    @Test
    void a_body_that_a_read_does_not_name_is_sent_and_noted() {
        CheckedInput checked = InputCheck.of(described("get"), ActionInput.body(JsonValue.object()));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).containsExactly("sent, though the description does not name it: body");
    }

    @Test
    void a_body_that_nobody_describes_is_sent_and_noted() {
        CheckedInput checked = InputCheck.of(described("post"), ActionInput.body(JsonValue.object()));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).containsExactly("Alloy does not describe the body: it was not checked");
    }

    @Test
    void of_very_many_problems_some_are_told() {
        ActionParameter[] many = IntStream.range(0, 100)
                .mapToObj(i -> required("q" + i, Place.QUERY))
                .toArray(ActionParameter[]::new);

        assertThat(problems(described("get", many), ActionInput.none())).hasSize(20);
    }

    private static JsonValue sent(String type, String text) {
        CheckedInput checked =
                InputCheck.of(described("get", optional("limit", type)), with(Place.QUERY, "limit", text));
        assertThat(checked.problems()).isEmpty();
        return Optional.ofNullable(checked.input().query().get("limit")).orElseThrow();
    }

    private static List<String> problems(ActionDescription action, ActionInput input) {
        return InputCheck.of(action, input).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private static ActionInput with(Place place, String name, String value) {
        return ActionInput.none().with(place, name, JsonValue.of(value));
    }

    private static ActionParameter required(String name, Place place) {
        return new ActionParameter(name, place, true, Optional.empty(), Optional.empty(), none());
    }

    private static ActionParameter optional(String name, String type) {
        Optional<JsonValue> schema = Optional.of(JsonValue.from(Map.of("type", type)));
        return new ActionParameter(name, Place.QUERY, false, schema, Optional.empty(), none());
    }

    private static ActionDescription described(String method, ActionParameter... parameters) {
        return new ActionDescription(summary(method), none(), List.of(parameters), Optional.empty(), false);
    }

    private static ActionSummary summary(String method) {
        return new ActionSummary(new ActionId("an-action"), none(), none(), Optional.of(method));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
