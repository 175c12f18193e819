package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a request to connect, with dots where values go. */
final class RequestSketch {

    private static final JsonValue OPEN = JsonValue.of("…");

    private RequestSketch() {}

    static String of(ConnectorId connector, Way way, List<InputField> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("connectorId", connector.value());
        body.put("auth", way.authenticationType());
        for (InputField field : fields) {
            if (field.name().equals(Way.CONFIGURATION)) {
                body.put(Way.CONFIGURATION, OPEN);
            } else {
                put(body, field);
            }
        }
        return JsonValue.from(body).toString();
    }

    /** What stands beside {@code data} at Alloy is given within it here. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, InputField field) {
        Map<String, Object> place = body;
        List<String> names = field.path().size() == 1
                ? List.of("data")
                : field.path().subList(0, field.path().size() - 1);
        for (String name : names) {
            place = (Map<String, Object>) place.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        }
        place.put(field.lastName(), OPEN);
    }
}
