package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.contract.words.SelectedWords;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;

/**
 * One call of a tool.
 *
 * @param client what the client does for its person meanwhile
 */
public record ToolCall(Arguments arguments, OpenProject project, Client client) {

    /**
     * What a client does while it waits for an answer.
     *
     * @param watcher told of each probe, so that it can show progress
     */
    public record Client(ProbeListener watcher, PageOpener pages) {

        /** One that only waits. */
        public static Client waiting() {
            return new Client(ProbeListener.none(), PageOpener.none());
        }
    }

    private static final String CONNECTOR = "connector";
    private static final String ACCOUNT = "account";
    private static final int LONGEST_WORD = 60;

    /** The argument that {@link #connector()} reads. */
    public static final Parameter OF_CONNECTOR =
            Parameter.text(CONNECTOR, "the app, such as notion (default: the project's)");

    /** The argument that {@link #account()} reads. */
    public static final Parameter OF_ACCOUNT =
            Parameter.text(ACCOUNT, "only connections to this workspace, shop or address, by name or id");

    /** Told of each probe. */
    public ProbeListener watcher() {
        return client.watcher();
    }

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
                .orElseThrow(() -> new UnknownConnectorException(fit(typed.get()), List.of()));
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
                    throw FailedCall.of(
                            ErrorCode.AMBIGUOUS,
                            SelectedWords.several(typed, ambiguous, ToolCall::fit),
                            NextStep.other("list_connections", "shows them all; give the whole id"));
                },
                nothing -> {
                    throw FailedCall.of(
                            ErrorCode.INVALID_ID,
                            SelectedWords.quoted(typed, ToolCall::fit) + ": "
                                    + SelectedWords.none(nothing, ToolCall::fit),
                            NextStep.other("list_connections", "shows ids and names"));
                });
    }

    private static String fit(String text) {
        return OneLine.of(text, LONGEST_WORD);
    }
}
