package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.CallerWords;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the parts of connecting are called on the command line, over HTTP and in the library. */
abstract class ConnectWords implements CallerWords {

    static CallerWords of(Caller caller) {
        return switch (caller) {
            // Whoever asks a tool to connect is led to the command line.
            case COMMAND_LINE, TOOL -> new CommandLine();
            case HTTP -> new Http();
            case LIBRARY -> new Library();
        };
    }

    @Override
    public String about(InputField field) {
        return WayWords.about(field);
    }

    private static String names(List<InputField> missing, CallerWords words) {
        return missing.stream().map(field -> words.input(field.name())).collect(Collectors.joining(", "));
    }

    /** With options. */
    private static final class CommandLine extends ConnectWords {

        @Override
        public String way() {
            return "--auth";
        }

        @Override
        public NextStep by(ConnectorId connector, Way way) {
            return NextStep.run(
                    CommandName.CONNECT.with(connector, "--auth", way.authenticationType()), WayWords.brief(way));
        }

        @Override
        public NextStep giving(ConnectorId connector, Way way, List<InputField> missing) {
            List<String> words = new ArrayList<>(way(way));
            boolean piped = false;
            for (InputField field : missing) {
                String value = !field.secret() ? "…" : piped ? "@FILE" : "-";
                piped |= field.secret();
                words.addAll(List.of("--data", field.name() + "=" + value));
            }
            return NextStep.run(
                    CommandName.CONNECT.with(connector).and(words),
                    "tells it " + names(missing, this) + (piped ? "; - reads standard input, @FILE a file" : ""));
        }

        private static List<String> way(Way way) {
            return way.isCalled("oauth2") ? List.of() : List.of("--auth", way.authenticationType());
        }

        @Override
        public NextStep asking(ConnectorId connector) {
            return NextStep.run(CommandName.CONNECT.with(connector, "--ways"), "shows what it asks for");
        }

        @Override
        public NextStep looking(AttemptId attempt) {
            return NextStep.run(CommandName.RECOVER.with(attempt), "looks for it, tests and pins it");
        }
    }

    /** With the fields of a request. */
    private static final class Http extends ConnectWords {

        private static final String INITIATE = "POST /api/oauth/initiate ";

        @Override
        public String way() {
            return "auth";
        }

        @Override
        public String input(String name) {
            return name.equals(Way.CONFIGURATION) ? name : "data." + name;
        }

        @Override
        public NextStep by(ConnectorId connector, Way way) {
            return NextStep.other(INITIATE + body(connector, way, List.of()), WayWords.brief(way));
        }

        @Override
        public NextStep giving(ConnectorId connector, Way way, List<InputField> missing) {
            return NextStep.other(INITIATE + body(connector, way, missing), "tells it " + names(missing, this));
        }

        private static String body(ConnectorId connector, Way way, List<InputField> fields) {
            return RequestSketch.of(connector, way, fields);
        }

        @Override
        public NextStep asking(ConnectorId connector) {
            return NextStep.other("GET /api/connectors/" + connector + "/ways", "tells what it asks for");
        }

        @Override
        public NextStep looking(AttemptId attempt) {
            return NextStep.other("GET /api/attempts/" + attempt, "looks for it, tests and pins it");
        }
    }

    /** With the library's methods. */
    private static final class Library extends ConnectWords {

        @Override
        public String way() {
            return "by(…)";
        }

        @Override
        public NextStep by(ConnectorId connector, Way way) {
            return NextStep.other("connect().by(\"" + way.authenticationType() + "\")", WayWords.brief(way));
        }

        @Override
        public NextStep giving(ConnectorId connector, Way way, List<InputField> missing) {
            String calls = missing.stream()
                    .map(field -> ".with(\"" + field.name() + "\", …)")
                    .collect(Collectors.joining());
            return NextStep.other("connect()" + calls, "tells it " + names(missing, this));
        }

        @Override
        public NextStep asking(ConnectorId connector) {
            return NextStep.other("connect().ways()", "tells what it asks for");
        }

        @Override
        public NextStep looking(AttemptId attempt) {
            return NextStep.run(CommandName.RECOVER.with(attempt), "looks for it, tests and pins it");
        }
    }

    /** The body of a request to connect, with dots where values go. */
    private static final class RequestSketch {

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
                place = (Map<String, Object>)
                        place.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
            }
            place.put(field.lastName(), OPEN);
        }
    }
}
