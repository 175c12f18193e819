package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void credentials_are_neither_asked_for_nor_sent() {
        ActionDescription action = described("get", required("authorization", Place.HEADER));

        CheckedInput checked = InputCheck.of(action, with(Place.HEADER, "Authorization", "Bearer planted"));

        assertThat(InputCheck.of(action, ActionInput.none()).problems()).isEmpty();
        assertThat(checked.input().headers()).isEmpty();
        assertThat(checked.notes())
                .containsExactly("Alloy fills in the header Authorization: the one given is not sent");
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
        assertThat(checked.notes()).containsExactly("the header X-Trace is not among those the action names");
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
    void a_body_that_nobody_takes_is_told() {
        assertThat(problems(described("get"), ActionInput.body(JsonValue.object())))
                .containsExactly("body is unknown: this action takes none");
    }

    @Test
    void a_body_that_nobody_describes_is_sent_and_noted() {
        CheckedInput checked = InputCheck.of(described("post"), ActionInput.body(JsonValue.object()));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).containsExactly("Alloy does not describe the body: it was not checked");
    }

    @Test
    void of_very_many_problems_some_are_told() {
        ActionInput many = ActionInput.none();
        for (int i = 0; i < 100; i++) {
            many = many.with(Place.QUERY, "q" + i, JsonValue.of(1));
        }

        assertThat(problems(described("get"), many)).hasSize(20);
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
