package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.SelectedWords;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** Finds the connections that a person means by what they typed: an id, the beginning of one, a name, an alias. */
public final class ConnectionIds {

    private static final int LONGEST = 60;

    private final Session session;
    private final boolean several;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();

    private ConnectionIds(Session session, boolean several) {
        this.session = session;
        this.several = several;
    }

    /** The one that a command is about. */
    public static ConnectionId only(ParseResult arguments, Session session) {
        return one(Flags.word(arguments).orElse(""), session);
    }

    /** The one that this means. */
    public static ConnectionId one(String typed, Session session) {
        return new ConnectionIds(session, false).all(List.of(typed)).get(0);
    }

    /** All of them, each once, or one failure that names each that means none. */
    public static List<ConnectionId> parse(List<String> typed, Session session) {
        return new ConnectionIds(session, true).all(typed);
    }

    private List<ConnectionId> all(List<String> typed) {
        Set<ConnectionId> ids = new LinkedHashSet<>();
        for (String text : typed) {
            Optional<ConnectionId> id = ConnectionId.pasted(text);
            if (id.isPresent()) {
                ids.add(id.get());
            } else {
                ids.addAll(selected(text));
            }
        }
        if (!wrong.isEmpty()) {
            throw CommandFailure.of(
                    ErrorCode.INVALID_ID,
                    wrong.entrySet().stream()
                            .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                            .collect(Collectors.joining("; ")),
                    NextStep.run(session.again(CommandName.LIST), "shows ids and names"));
        }
        return List.copyOf(ids);
    }

    private List<ConnectionId> selected(String text) {
        Selected selected = session.core().naming().select(session.connector(), text, several);
        return selected.match(
                found -> {
                    found.note().map(TerminalText::line).ifPresent(session.messages()::warning);
                    return found.ids();
                },
                ambiguous -> {
                    throw CommandFailure.of(
                            ErrorCode.AMBIGUOUS,
                            SelectedWords.several(text, ambiguous, ConnectionIds::fit),
                            NextStep.run(
                                    session.again(CommandName.LIST),
                                    "shows them all; type more of the id, or the whole of it"));
                },
                nothing -> {
                    wrong.computeIfAbsent(SelectedWords.none(nothing, ConnectionIds::fit), why -> new ArrayList<>())
                            .add(SelectedWords.quoted(text, ConnectionIds::fit));
                    return List.of();
                });
    }

    private static String fit(String text) {
        return TerminalText.fit(TerminalText.line(text), LONGEST, "…");
    }
}
