package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.alloyconnections.domain.naming.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What nothing may delete: {@code {protected:[{id, place}], remarks}}. */
public record ProtectedJson(@JsonProperty("protected") List<PlaceJson> places, List<String> remarks) {

    /** One of them, and where that is written down. */
    public record PlaceJson(String id, String place) {}

    /** The published form. */
    public static ProtectedJson of(Marks marks) {
        return new ProtectedJson(
                marks.guarded().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                        .map(each -> new PlaceJson(each.getKey().value(), each.getValue()))
                        .toList(),
                marks.remarks());
    }
}
