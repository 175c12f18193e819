package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One call of a tool.
 *
 * @param watcher told of each probe, so that a client can show progress
 */
public record ToolCall(Arguments arguments, OpenProject project, ProbeListener watcher) {

    private static final String CONNECTOR = "connector";
    private static final String ACCOUNT = "account";
    private static final int MOST_CANDIDATES = 5;
    private static final int LONGEST_WORD = 60;

    /** The argument that {@link #connector()} reads. */
    public static final Parameter OF_CONNECTOR =
            Parameter.text(CONNECTOR, "the app, such as notion (default: the project's)");

    /** The argument that {@link #account()} reads. */
    public static final Parameter OF_ACCOUNT =
            Parameter.text(ACCOUNT, "only connections to this workspace, shop or address, by name or id");

    /** Whatever the core is asked goes through this. */
    public Core core() {
        return project.core();
    }

    /** The connector that was named, in Alloy's own spelling, else the project's. */
    public ConnectorId connector() {
        Optional<String> typed = arguments.text(CONNECTOR);
        ConnectorId own = project.settings().connector();
        if (typed.isEmpty()) {
            return own;
        }
        ConnectorId named = ConnectorId.parse(typed.get())
                .orElseThrow(() -> new UnknownConnectorException(OneLine.of(typed.get(), LONGEST_WORD), List.of()));
        return named.equals(own) ? own : core().browsing().resolve(typed.get());
    }

    /** The account that the call is about; empty if it says nothing of it. */
    public Optional<String> account() {
        return arguments.text(ACCOUNT);
    }

    /** The connection that a text means: an id, the beginning of one, a name, an alias. */
    public ConnectionId connection(String typed) {
        return ConnectionId.pasted(typed).orElseGet(() -> selected(typed));
    }

    private ConnectionId selected(String typed) {
        Selected selected = core().naming().select(connector(), typed, false);
        return selected.match(
                found -> found.ids().get(0),
                ambiguous -> {
                    throw ambiguous(typed, ambiguous.candidates());
                },
                nothing -> {
                    String meant = nothing.similar().stream()
                            .map(each -> OneLine.of(each, LONGEST_WORD))
                            .collect(Collectors.joining(" or "));
                    throw FailedCall.of(
                            ErrorCode.INVALID_ID,
                            quoted(typed) + ": " + nothing.reason()
                                    + (meant.isEmpty() ? "" : "; did you mean " + meant + "?"),
                            new Advice("list_connections", "shows ids and names"));
                });
    }

    private static FailedCall ambiguous(String typed, List<ConnectionEntry> candidates) {
        String shown = candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(entry -> entry.id()
                        + entry.connection()
                                .name()
                                .map(name -> " (" + OneLine.of(name, LONGEST_WORD) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        int more = candidates.size() - MOST_CANDIDATES;
        return FailedCall.of(
                ErrorCode.AMBIGUOUS,
                quoted(typed) + " means " + candidates.size() + " connections: " + shown
                        + (more > 0 ? " and " + more + " more" : ""),
                new Advice("list_connections", "shows them all; give the whole id"));
    }

    private static String quoted(String text) {
        return "'" + OneLine.of(text, LONGEST_WORD) + "'";
    }
}
