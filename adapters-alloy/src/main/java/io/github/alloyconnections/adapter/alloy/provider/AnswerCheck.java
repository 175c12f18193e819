package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.OwnProbe.Wanted;
import java.util.Map;
import java.util.Optional;

/** Whether a probe's answer looks as it must to prove that the connection works. */
public record AnswerCheck(Wanted wanted) {

    /** Whatever a provider answers that is an object or a list. */
    public static final AnswerCheck ANYTHING = new AnswerCheck(Wanted.anything());

    private static final String LIST = "[]";

    public boolean recognises(JsonNode answer) {
        return answer.isContainerNode() && missing(answer).isEmpty();
    }

    /** The first place that does not hold what is wanted. */
    public Optional<String> missing(JsonNode answer) {
        return wanted.places().entrySet().stream()
                .filter(place -> !holds(answer, place))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean holds(JsonNode answer, Map.Entry<String, Optional<JsonValue>> place) {
        boolean list = place.getKey().endsWith(LIST);
        String pointer = list ? place.getKey().substring(0, place.getKey().length() - LIST.length()) : place.getKey();
        JsonNode found = answer.at(JsonPointer.compile(pointer));
        if (found.isMissingNode() || found.isNull() || (list && !found.isArray())) {
            return false;
        }
        return place.getValue()
                .map(value -> JsonTrees.value(found).equals(value))
                .orElse(true);
    }
}
