package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What published answers have in common with one that is not: names and types, never values.
 *
 * @param open where anything may stand, for it is not Alloy's word
 */
record Shapes(List<JsonNode> published, Set<String> open) {

    /** How an answer departs from all of these; empty if it might be one of them. */
    List<String> departuresOf(JsonNode answer) {
        List<String> departures = new ArrayList<>();
        compare("", answer, published, departures);
        return departures;
    }

    private void compare(String place, JsonNode answer, List<JsonNode> examples, List<String> departures) {
        if (open.contains(place) || answer.isNull()) {
            return;
        }
        List<JsonNode> alike = examples.stream()
                .filter(example -> example.getNodeType() == answer.getNodeType())
                .toList();
        if (alike.isEmpty()) {
            departures.add(place + " is " + answer.getNodeType());
        } else if (answer.isObject()) {
            compareFields(place, answer, alike, departures);
        } else if (answer.isArray()) {
            List<JsonNode> items = alike.stream().flatMap(JsonNode::valueStream).toList();
            Set<String> ofItems = new LinkedHashSet<>();
            answer.forEach(item -> {
                List<String> found = new ArrayList<>();
                compare(place + "/*", item, items, found);
                ofItems.addAll(found);
            });
            departures.addAll(ofItems);
        }
    }

    private void compareFields(String place, JsonNode answer, List<JsonNode> examples, List<String> departures) {
        answer.properties().forEach(field -> {
            List<JsonNode> same = examples.stream()
                    .filter(example -> example.has(field.getKey()))
                    .map(example -> example.get(field.getKey()))
                    .toList();
            String below = place + "/" + field.getKey();
            if (same.isEmpty()) {
                departures.add(below + " is not published");
            } else {
                compare(below, field.getValue(), same, departures);
            }
        });
        names(examples.get(0))
                .filter(name -> examples.stream().allMatch(example -> example.has(name)))
                .filter(name -> !answer.has(name))
                .forEach(name -> departures.add(place + "/" + name + " is missing"));
    }

    private static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(field -> field.getKey());
    }
}
