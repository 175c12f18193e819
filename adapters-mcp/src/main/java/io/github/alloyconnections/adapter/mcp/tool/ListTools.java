package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.FailedCall;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.ListJson;
import io.github.alloyconnections.contract.json.VerifyJson;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which connections there are, and whether they work. */
final class ListTools {

    private static final int USUAL = 50;
    private static final int MOST_TOLD = 5;

    private ListTools() {}

    static Tool list() {
        return new Tool(
                "list_connections",
                "Which connections are there?",
                "Lists connections (Alloy calls them credentials), newest first, with owner, pin and age; with probe,"
                        + " each is tried and has its health. count is of all, also where only a part is given.",
                List.of(
                        ToolCall.OF_CONNECTOR,
                        ToolCall.OF_ACCOUNT,
                        Parameter.flag("all", "of every connector; not with probe, connector or account"),
                        Parameter.flag("probe", "try each with one read-only call"),
                        Parameter.of(
                                "limit", Parameter.Kind.COUNT, "how many to give at the most (default " + USUAL + ")")),
                "Listing",
                Effects.none(),
                ListTools::listed);
    }

    private static ToolAnswer listed(ToolCall call) {
        ConnectionOverview overview = overview(call);
        List<ConnectionEntry> all = overview.entries();
        List<ConnectionEntry> part =
                all.subList(0, Math.min(all.size(), call.arguments().count("limit", USUAL)));
        String told = ToolWords.count(all.size(), "connection")
                + (part.size() < all.size() ? ", the first " + part.size() + " given" : "")
                + overview.pinned().map(pin -> ", " + pin + " pinned").orElse("")
                + part.stream()
                        .limit(MOST_TOLD)
                        .map(entry -> "\n" + ToolWords.connection(entry)
                                + (entry.health().isPresent() ? ": " + ToolWords.health(entry) : ""))
                        .collect(Collectors.joining());
        return new ToolAnswer(ListJson.of(overview, part), told);
    }

    private static ConnectionOverview overview(ToolCall call) {
        boolean probe = call.arguments().flag("probe");
        if (call.arguments().flag("all")) {
            boolean narrowed = probe
                    || call.account().isPresent()
                    || call.arguments().text("connector").isPresent();
            if (narrowed) {
                throw FailedCall.of(
                        ErrorCode.USAGE,
                        "'all' excludes 'connector', 'account' and 'probe'",
                        NextStep.other("list_connections", "with one of them, or with 'all' alone"));
            }
            return call.core().choosing().listAll();
        }
        ConnectorId connector = call.connector();
        return probe ? probed(call, connector) : unprobed(call, connector);
    }

    private static ConnectionOverview unprobed(ToolCall call, ConnectorId connector) {
        return call.account().isEmpty()
                ? call.core().choosing().list(connector)
                : call.core().choosing().list(connector, call.account());
    }

    private static ConnectionOverview probed(ToolCall call, ConnectorId connector) {
        ForVerifyingConnections verifying = call.core().verifying();
        return call.account().isEmpty()
                ? verifying.verifyAll(connector, Optional.empty(), call.watcher())
                : verifying.verifyAll(connector, Optional.empty(), call.account(), call.watcher());
    }

    static Tool verify() {
        return new Tool(
                "verify_connection",
                "Does this connection work?",
                "Tries a connection with one read-only call and says what that proved, step by step. Without"
                        + " connection the pin is tried, else all there are.",
                List.of(
                        Parameter.text("connection", "an id, the beginning of one, a name, or an alias"),
                        ToolCall.OF_CONNECTOR,
                        Parameter.text("action", "a read-only action to try it with, where no probe is known")),
                "Verification",
                Effects.none(),
                ListTools::verified);
    }

    private static ToolAnswer verified(ToolCall call) {
        ConnectionOverview overview = verification(call);
        VerifyJson whole = VerifyJson.of(overview);
        VerifyJson json = new VerifyJson(
                whole.results()
                        .subList(0, Math.min(Parameter.MOST, whole.results().size())),
                whole.working(),
                whole.unknown(),
                whole.elsewhere());
        String told = overview.entries().size() == 1
                ? line(overview.entries().get(0))
                : whole.working() + " of " + ToolWords.count(overview.entries().size(), "connection") + " work"
                        + (whole.unknown() > 0 ? ", " + whole.unknown() + " could not be judged" : "");
        return new ToolAnswer(json, told);
    }

    private static String line(ConnectionEntry entry) {
        return ToolWords.connection(entry) + ": " + ToolWords.health(entry);
    }

    private static ConnectionOverview verification(ToolCall call) {
        ConnectorId connector = call.connector();
        Optional<ActionId> action = call.arguments().text("action").map(Acting::id);
        List<ConnectionId> wanted = call.arguments()
                .text("connection")
                .map(typed -> List.of(call.connection(typed)))
                .orElseGet(() -> pin(call, connector));
        ForVerifyingConnections verifying = call.core().verifying();
        try {
            return wanted.isEmpty()
                    ? verifying.verifyAll(connector, action, call.watcher())
                    : verifying.verify(connector, wanted, action, call.watcher());
        } catch (IllegalArgumentException e) {
            if (action.isEmpty()) {
                throw e;
            }
            throw FailedCall.of(
                    ErrorCode.USAGE,
                    OneLine.of(String.valueOf(e.getMessage()), 400),
                    NextStep.other("list_actions", "names those there are"));
        }
    }

    private static List<ConnectionId> pin(ToolCall call, ConnectorId connector) {
        Optional<Pin> pin = call.core().pinning().pin(connector);
        if (pin.isPresent() && pin.get().id().isEmpty()) {
            throw FailedCall.of(
                    ErrorCode.PIN_DEAD,
                    pin.get().variable() + " in " + OneLine.of(pin.get().origin()) + " is no connection id",
                    NextStep.other("resolve_connection", "says which one to use in its place"));
        }
        return pin.flatMap(Pin::id).map(List::of).orElse(List.of());
    }
}
