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

/** What is taken out of an input, filled in and noted before it is sent. */
class GivenCredentialsTest {

    private static final ActionParameter APP_ID = parameter("appid", Place.QUERY, "Your unique API key");
    private static final ActionParameter LIMIT = parameter("limit", Place.QUERY, "How many");

    @Test
    void what_only_its_description_calls_a_credential_is_refused_as_well() {
        assertThat(weights(InputCheck.of(described(APP_ID), with(Place.QUERY, "appid"))))
                .containsExactly(Weight.FORBIDDEN);
        assertThat(weights(InputCheck.of(described(LIMIT), with(Place.QUERY, "appid"))))
                .isEmpty();
    }

    @Test
    void a_header_is_a_credential_s_in_any_case_and_nothing_else_is() {
        ActionDescription header = described(parameter("X-App", Place.HEADER, "Your unique API key"));

        assertThat(weights(InputCheck.of(header, with(Place.HEADER, "x-app")))).containsExactly(Weight.FORBIDDEN);
        assertThat(weights(InputCheck.of(described(APP_ID), with(Place.QUERY, "AppId"))))
                .doesNotContain(Weight.FORBIDDEN);
    }

    @Test
    void that_something_else_is_asked_lets_no_credential_through() {
        assertThat(weights(InputCheck.of(described(LIMIT), with(Place.QUERY, "access_token"))))
                .containsExactly(Weight.FORBIDDEN);
    }

    @Test
    void that_alloy_fills_something_in_takes_nothing_else_out_of_a_body() {
        ActionInput given = ActionInput.body(JsonValue.from(Map.of("title", "A page")));

        CheckedInput checked = InputCheck.of(described(APP_ID), given);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.input()).isEqualTo(given);
    }

    @Test
    void what_alloy_fills_in_elsewhere_is_still_missed_in_a_body_that_means_something_else_by_it() {
        JsonValue body = JsonValue.from(Map.of(
                "required", List.of("key"),
                "properties", Map.of("key", Map.of("description", "The key of the issue"))));
        ActionDescription action = new ActionDescription(
                summary(),
                Optional.empty(),
                List.of(parameter("key", Place.QUERY, "Your unique API key")),
                Optional.of(body),
                false);

        assertThat(InputCheck.of(action, ActionInput.none()).problems())
                .extracting(InputProblem::toString)
                .containsExactly("body.key is missing");
    }

    @Test
    void what_this_program_adds_is_sent_and_what_need_not_be_given_is_not() {
        ActionParameter added = version("Notion-Version", true);
        ActionParameter optional = version("Other-Version", false);

        assertThat(InputCheck.of(described(added, optional), ActionInput.none())
                        .input()
                        .headers())
                .containsExactly(Map.entry("Notion-Version", JsonValue.of("2022-06-28")));
    }

    @Test
    void beside_a_path_that_is_described_only_its_own_values_are_slips() {
        ActionDescription action =
                new ActionDescription(summary(), Optional.of("/x/{id}"), List.of(), Optional.empty(), true);
        ActionInput given = with(Place.PATH, "id").with(Place.QUERY, "zzz", JsonValue.of("1"));

        assertThat(InputCheck.of(action, given).problems()).isEmpty();
        assertThat(InputCheck.of(action, given.with(Place.PATH, "zzz", JsonValue.of("1")))
                        .problems())
                .extracting(InputProblem::toString)
                .containsExactly("path.zzz is unknown");
    }

    @Test
    void of_a_path_that_nobody_describes_no_value_is_a_slip() {
        CheckedInput checked = InputCheck.of(described(), with(Place.PATH, "zzz"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.notes()).containsExactly("sent, though the description does not name it: path.zzz");
    }

    @Test
    void five_that_are_not_named_are_told_and_more_are_counted() {
        assertThat(noted(5))
                .isEqualTo("sent, though the description does not name it:"
                        + " header.X-0, header.X-1, header.X-2, header.X-3, header.X-4");
        assertThat(noted(7)).endsWith("header.X-3, header.X-4 and 2 more");
    }

    private static String noted(int headers) {
        ActionInput given = IntStream.range(0, headers)
                .mapToObj(number -> "X-" + number)
                .reduce(
                        ActionInput.none(),
                        (input, name) -> input.with(Place.HEADER, name, JsonValue.of("1")),
                        (a, b) -> b);
        return String.join("\n", InputCheck.of(described(), given).notes());
    }

    private static List<Weight> weights(CheckedInput checked) {
        return checked.problems().stream().map(InputProblem::weight).toList();
    }

    private static ActionInput with(Place place, String name) {
        return ActionInput.none().with(place, name, JsonValue.of("given"));
    }

    private static ActionParameter version(String name, boolean added) {
        return new ActionParameter(
                name,
                Place.HEADER,
                false,
                Optional.empty(),
                Optional.of(JsonValue.of("2022-06-28")),
                Optional.empty(),
                added);
    }

    private static ActionParameter parameter(String name, Place place, String about) {
        return new ActionParameter(name, place, false, Optional.empty(), Optional.empty(), Optional.of(about));
    }

    private static ActionDescription described(ActionParameter... parameters) {
        return new ActionDescription(summary(), Optional.empty(), List.of(parameters), Optional.empty(), true);
    }

    private static ActionSummary summary() {
        return new ActionSummary(new ActionId("an-action"), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
