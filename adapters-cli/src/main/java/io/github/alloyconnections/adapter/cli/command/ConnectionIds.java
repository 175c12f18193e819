package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** Reads ids that a person typed. */
final class ConnectionIds {

    private static final int LONGEST = 60;

    private ConnectionIds() {}

    /** The one that a command is about. */
    static ConnectionId only(ParseResult arguments, Session session) {
        return parse(List.of(Flags.word(arguments).orElse("")), session).get(0);
    }

    /** All of them, or one failure that names each that is none. */
    static List<ConnectionId> parse(List<String> typed, Session session) {
        List<ConnectionId> ids = new ArrayList<>();
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (String text : typed) {
            ConnectionId.pasted(text)
                    .ifPresentOrElse(
                            ids::add,
                            () -> wrong.computeIfAbsent(ConnectionId.whyNone(text), why -> new ArrayList<>())
                                    .add("'" + TerminalText.fit(TerminalText.line(text), LONGEST, "…") + "'"));
        }
        if (!wrong.isEmpty()) {
            throw CommandFailure.of(
                    ErrorCode.INVALID_ID,
                    wrong.entrySet().stream()
                            .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                            .collect(Collectors.joining("; ")),
                    new Advice(session.again("list"), "shows the ids"));
        }
        return ids;
    }
}
