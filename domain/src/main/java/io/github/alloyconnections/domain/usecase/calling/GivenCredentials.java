package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionNeeds;
import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.action.ProviderCredential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes out of an input what carries the provider's credential: only Alloy fills that in, and it is never sent or shown. */
final class GivenCredentials {

    private static final String FORBIDDEN =
            "carries the provider's credential, which Alloy fills in from the connection: leave it out";
    private static final String DOUBTFUL =
            "reads like the provider's credential, which Alloy fills in from the connection: leave it out";

    private final ActionNeeds needs;
    private final List<InputProblem> problems = new ArrayList<>();

    private GivenCredentials(ActionNeeds needs) {
        this.needs = needs;
    }

    /** The input without them, and a problem for each. */
    record Rest(ActionInput input, List<InputProblem> problems) {}

    static Rest takenFrom(ActionInput input, Optional<ActionDescription> description) {
        ActionNeeds needs = description
                .map(ActionDescription::needs)
                .orElseGet(() -> new ActionNeeds(List.of(), List.of(), List.of()));
        GivenCredentials taken = new GivenCredentials(needs);
        return new Rest(taken.rest(input), taken.problems);
    }

    private ActionInput rest(ActionInput input) {
        ActionInput rest = input;
        for (Place place : Place.values()) {
            rest = rest.replaced(place, without(place, input.at(place)));
        }
        return input.body().map(this::without).map(rest::withBody).orElse(rest);
    }

    private Map<String, JsonValue> without(Place place, Map<String, JsonValue> given) {
        Map<String, JsonValue> kept = new LinkedHashMap<>();
        String in = place.name().toLowerCase(Locale.ROOT);
        given.forEach((name, value) -> {
            boolean credential = isFilled(in, name)
                    || (!isAsked(in, name) && ProviderCredential.isIn(place, name, Optional.empty()));
            if (credential) {
                problems.add(new InputProblem(in + "." + name, FORBIDDEN, Weight.FORBIDDEN));
            } else {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** What is not described may be something else in a body, where more than in a query is called a token. */
    private JsonValue without(JsonValue body) {
        if (!(body instanceof JsonObject)) {
            return body;
        }
        Map<String, JsonValue> kept = new LinkedHashMap<>();
        body.fields().forEach((name, value) -> {
            if (isFilled("body", name) || (!isAsked("body", name) && isFilledAnywhere(name))) {
                problems.add(new InputProblem("body." + name, FORBIDDEN, Weight.FORBIDDEN));
                return;
            }
            kept.put(name, value);
            if (!isAsked("body", name) && ProviderCredential.isIn(name, JsonValue.object())) {
                problems.add(new InputProblem("body." + name, DOUBTFUL));
            }
        });
        return new JsonObject(kept);
    }

    private boolean isFilled(String in, String name) {
        return needs.filled().stream().anyMatch(need -> isOf(need, in, name));
    }

    private boolean isFilledAnywhere(String name) {
        return needs.filled().stream().anyMatch(need -> need.name().equals(name));
    }

    private boolean isAsked(String in, String name) {
        return Stream.concat(needs.asked().stream(), needs.added().stream()).anyMatch(need -> isOf(need, in, name));
    }

    private static boolean isOf(Need need, String in, String name) {
        boolean same = in.equals("header")
                ? need.name().equalsIgnoreCase(name)
                : need.name().equals(name);
        return same && need.in().equals(in);
    }
}
