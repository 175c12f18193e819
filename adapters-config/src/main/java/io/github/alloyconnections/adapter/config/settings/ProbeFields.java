package io.github.alloyconnections.adapter.config.settings;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.action.OwnProbe.Wanted;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one probe that a person wrote down.
 *
 * @param probe empty if something is wrong
 * @param problems what is wrong, each completing the setting's name; none quotes a value
 */
record ProbeFields(Optional<OwnProbe> probe, List<String> problems) {

    private static final String ACTION = "action";
    private static final String PATH = "path";
    private static final String QUERY = "query";
    private static final String BODY = "body";
    private static final String OK = "ok";
    private static final Set<String> KNOWN = Set.of(ACTION, PATH, QUERY, BODY, OK);
    private static final String LIST = "[]";

    static ProbeFields of(ConfigObject fields, ConnectorId connector, String origin) {
        Reading reading = new Reading(fields, origin, new ArrayList<>());
        Optional<ActionId> action = reading.action();
        Map<String, JsonValue> path = reading.scalars(PATH);
        Map<String, JsonValue> query = reading.scalars(QUERY);
        Optional<JsonValue> body = reading.body();
        Wanted ok = reading.ok();
        reading.strangers();
        Optional<OwnProbe> probe = action.filter(found -> reading.problems.isEmpty())
                .map(found -> new OwnProbe(connector, found, new ActionInput(body, path, query, Map.of()), ok, origin));
        return new ProbeFields(probe, List.copyOf(reading.problems));
    }

    private record Reading(ConfigObject fields, String origin, List<String> problems) {

        private void wrong(String field, String what) {
            problems.add("." + field + " from " + origin + " " + what + ".");
        }

        private Optional<ConfigValue> field(String name) {
            return Optional.ofNullable(fields.get(name)).filter(value -> value.valueType() != ConfigValueType.NULL);
        }

        private Optional<ActionId> action() {
            Optional<ActionId> action = field(ACTION)
                    .filter(value -> value.valueType() == ConfigValueType.STRING)
                    .flatMap(value -> ActionId.parse(String.valueOf(value.unwrapped())));
            if (action.isEmpty()) {
                wrong(ACTION, "must be the id of an action; 'alloy-connections actions CONNECTOR' lists them");
            } else if (ActionName.of(action.get()).soundsLikeWriting()) {
                wrong(
                        ACTION,
                        "names what may change something, by its name, and nothing that may is ever used to verify");
            }
            return action;
        }

        private Map<String, JsonValue> scalars(String name) {
            Map<String, JsonValue> values = new LinkedHashMap<>();
            field(name).ifPresent(value -> {
                if (!(value instanceof ConfigObject object)) {
                    wrong(name, "must be an object of names and values, such as { limit = 1 }");
                    return;
                }
                object.forEach((key, each) -> {
                    if (each instanceof ConfigObject || each.valueType() == ConfigValueType.LIST) {
                        wrong(name, "holds an object or a list, and each of its values must be a single one");
                    } else {
                        values.put(key, JsonValue.from(each.unwrapped()));
                    }
                });
            });
            return values;
        }

        private Optional<JsonValue> body() {
            Optional<ConfigValue> body = field(BODY);
            if (body.filter(value -> !(value instanceof ConfigObject) && value.valueType() != ConfigValueType.LIST)
                    .isPresent()) {
                wrong(BODY, "must be an object or a list");
                return Optional.empty();
            }
            return body.map(value -> JsonValue.from(value.unwrapped()));
        }

        private Wanted ok() {
            Map<String, Optional<JsonValue>> places = new LinkedHashMap<>();
            field(OK).ifPresent(value -> {
                if (value instanceof ConfigObject object) {
                    object.forEach((pointer, wanted) ->
                            place(pointer, Optional.of(JsonValue.from(wanted.unwrapped())), places));
                } else if (value.valueType() == ConfigValueType.STRING) {
                    place(String.valueOf(value.unwrapped()), Optional.empty(), places);
                } else {
                    noPlace();
                }
            });
            return new Wanted(places);
        }

        private void place(String pointer, Optional<JsonValue> wanted, Map<String, Optional<JsonValue>> places) {
            String bare = pointer.endsWith(LIST) ? pointer.substring(0, pointer.length() - LIST.length()) : pointer;
            boolean escapesAreRight = !bare.replaceAll("~[01]", "").contains("~");
            if ((bare.startsWith("/") || (bare.isEmpty() && !pointer.isEmpty())) && escapesAreRight) {
                places.put(pointer, wanted);
            } else {
                noPlace();
            }
        }

        private void noPlace() {
            wrong(
                    OK,
                    "must be a place in the answer, such as \"/results[]\" or \"/id\","
                            + " or places with their values, such as { \"/ok\" = true }");
        }

        /** A slip here would try something else than was meant. */
        private void strangers() {
            fields.keySet().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .sorted()
                    .limit(1)
                    .forEach(name -> problems.add(" from " + origin + " holds a field that a probe does not have; "
                            + "it has action, path, query, body and ok."));
        }
    }
}
