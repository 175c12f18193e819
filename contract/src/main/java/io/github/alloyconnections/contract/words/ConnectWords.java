package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import java.util.List;
import java.util.stream.Collectors;

/** What the parts of connecting are called by whoever is told, and how to go on there. */
interface ConnectWords {

    static ConnectWords of(Caller caller) {
        return switch (caller) {
            // Whoever asks a tool to connect is led to the command line.
            case COMMAND_LINE, TOOL -> new CommandLine();
            case HTTP -> new Http();
            case LIBRARY -> new Library();
        };
    }

    /** What says which way. */
    String way();

    /** What an input is called. */
    default String input(String name) {
        return name;
    }

    /** Connecting by this way. */
    Advice by(ConnectorId connector, Way way);

    /** Giving what is missing. */
    Advice giving(MissingInputsException thrown);

    /** Finding out what is asked for. */
    Advice asking(ConnectorId connector);

    /** Looking for what may have been made. */
    Advice looking(AttemptId attempt);

    private static String names(MissingInputsException thrown, ConnectWords words) {
        return thrown.missing().stream().map(field -> words.input(field.name())).collect(Collectors.joining(", "));
    }

    /** With options. */
    final class CommandLine implements ConnectWords {

        private static final String CONNECT = "alloy-connections connect ";

        @Override
        public String way() {
            return "--auth";
        }

        @Override
        public Advice by(ConnectorId connector, Way way) {
            return new Advice(
                    CONNECT + connector + " --auth " + CommandWord.of(way.authenticationType()), WayWords.brief(way));
        }

        @Override
        public Advice giving(MissingInputsException thrown) {
            StringBuilder flags = new StringBuilder();
            boolean piped = false;
            for (InputField field : thrown.missing()) {
                String value = !field.secret() ? "…" : piped ? "@FILE" : "-";
                piped |= field.secret();
                flags.append(" --data ")
                        .append(CommandWord.of(field.name()))
                        .append('=')
                        .append(value);
            }
            return new Advice(
                    CONNECT + thrown.connector() + way(thrown.way()) + flags,
                    "tells it " + names(thrown, this) + (piped ? "; - reads standard input, @FILE a file" : ""));
        }

        private static String way(Way way) {
            return way.isCalled("oauth2") ? "" : " --auth " + CommandWord.of(way.authenticationType());
        }

        @Override
        public Advice asking(ConnectorId connector) {
            return new Advice(CONNECT + connector + " --ways", "shows what it asks for");
        }

        @Override
        public Advice looking(AttemptId attempt) {
            return new Advice("alloy-connections recover " + attempt, "looks for it, tests and pins it");
        }
    }

    /** With the fields of a request. */
    final class Http implements ConnectWords {

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
        public Advice by(ConnectorId connector, Way way) {
            return new Advice(INITIATE + body(connector, way, List.of()), WayWords.brief(way));
        }

        @Override
        public Advice giving(MissingInputsException thrown) {
            return new Advice(
                    INITIATE + body(thrown.connector(), thrown.way(), thrown.missing()),
                    "tells it " + names(thrown, this));
        }

        private static String body(ConnectorId connector, Way way, List<InputField> fields) {
            return RequestSketch.of(connector, way, fields);
        }

        @Override
        public Advice asking(ConnectorId connector) {
            return new Advice("GET /api/connectors/" + connector + "/ways", "tells what it asks for");
        }

        @Override
        public Advice looking(AttemptId attempt) {
            return new Advice("GET /api/attempts/" + attempt, "looks for it, tests and pins it");
        }
    }

    /** With the library's methods. */
    final class Library implements ConnectWords {

        @Override
        public String way() {
            return "by(…)";
        }

        @Override
        public Advice by(ConnectorId connector, Way way) {
            return new Advice("connect().by(\"" + way.authenticationType() + "\")", WayWords.brief(way));
        }

        @Override
        public Advice giving(MissingInputsException thrown) {
            String calls = thrown.missing().stream()
                    .map(field -> ".with(\"" + field.name() + "\", …)")
                    .collect(Collectors.joining());
            return new Advice("connect()" + calls, "tells it " + names(thrown, this));
        }

        @Override
        public Advice asking(ConnectorId connector) {
            return new Advice("connect().ways()", "tells what it asks for");
        }

        @Override
        public Advice looking(AttemptId attempt) {
            return new Advice("alloy-connections recover " + attempt, "looks for it, tests and pins it");
        }
    }
}
