package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.FailedCall;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Parameter.Kind;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.ActionDescriptionJson;
import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ActionsJson;
import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Locale;

/** What can be called through a connection, and calling it. */
final class Acting {

    private static final int MOST = 200;
    private static final Parameter ACTION =
            Parameter.text("action", "the action's id, such as post-search").needed();

    private final boolean mayWrite;

    /** Only a person lets it write, when the server is started. */
    Acting(boolean mayWrite) {
        this.mayWrite = mayWrite;
    }

    static Tool list() {
        return new Tool(
                "list_actions",
                "What can be called through a connector?",
                "Lists a connector's actions by id.",
                List.of(
                        ToolCall.OF_CONNECTOR,
                        Parameter.text("search", "only those whose id, name or description has this word")),
                "Actions",
                Effects.none(),
                Acting::listed);
    }

    private static ToolAnswer listed(ToolCall call) {
        ConnectorId connector = call.connector();
        String word = call.arguments().text("search").orElse("").toLowerCase(Locale.ROOT);
        List<ActionSummary> found = call.core().actions().actions(connector).stream()
                .filter(each -> says(each, word))
                .toList();
        ActionsJson part = ActionsJson.of(connector, found.subList(0, Math.min(found.size(), MOST)));
        return new ToolAnswer(
                new ActionsJson(part.connector(), part.actions(), found.size()),
                ToolWords.count(found.size(), "action") + " of " + connector);
    }

    private static boolean says(ActionSummary action, String word) {
        String all = action.id() + " " + action.name().orElse("") + " "
                + action.description().orElse("");
        return all.toLowerCase(Locale.ROOT).contains(word);
    }

    static Tool describe() {
        return new Tool(
                "describe_action",
                "What does this action take?",
                "Describes an action: what it does, its parameters and body (JSON schema), who fills in what, and"
                        + " whether it is known to change nothing (reads).",
                List.of(ACTION, ToolCall.OF_CONNECTOR),
                "ActionDescription",
                Effects.none(),
                Acting::described);
    }

    private static ToolAnswer described(ToolCall call) {
        ActionTarget target = target(call);
        ActionDescription action = call.core().actions().describe(target);
        String told = target
                + (action.reads() ? " only reads" : " may change something")
                + action.summary()
                        .description()
                        .map(text -> ": " + OneLine.of(text, 300))
                        .orElse("");
        return new ToolAnswer(ActionDescriptionJson.of(target, action), told);
    }

    Tool call() {
        return new Tool(
                "call_action",
                mayWrite ? "Calls an action, which may write" : "Calls an action that only reads",
                (mayWrite
                                ? "Calls an action through the pin, else through the connection that works. It may change"
                                        + " or delete what is at the provider: whoever started this server allowed that."
                                        + " What may write is sent once at the most; after OUTCOME_UNKNOWN look before"
                                        + " repeating it."
                                : "Calls a read-only action through the pin, else through the connection that works."
                                        + " What may write is refused: only a server started with --allow-writes sends it.")
                        + " describe_action tells what it takes.",
                List.of(
                        ACTION,
                        ToolCall.OF_CONNECTOR,
                        Parameter.text("connection", "an id, name or alias (default: the pin, else what works)"),
                        Parameter.of("body", Kind.ANYTHING, "the action's body"),
                        Parameter.of("path", Kind.NAMED_VALUES, "values within the provider's path"),
                        Parameter.of("query", Kind.NAMED_VALUES, "values for the provider's query"),
                        Parameter.of("headers", Kind.NAMED_VALUES, "headers for the provider"),
                        Parameter.flag("check", "false sends what does not fit the description (default true)")),
                "ActionResult",
                mayWrite ? Effects.any() : Effects.none(),
                this::called);
    }

    private ToolAnswer called(ToolCall call) {
        ActionTarget target = target(call);
        if (!mayWrite && !call.core().actions().describe(target).reads()) {
            throw FailedCall.of(
                    ErrorCode.USAGE,
                    target + " is not known to only read, and this server was not started with --allow-writes; nothing"
                            + " was sent",
                    NextStep.run(
                            CommandName.EXEC.with(target.action(), "--connector", target.connector()),
                            "is how a person calls it"),
                    NextStep.run(CommandName.MCP.with("--allow-writes"), "starts a server that may write"));
        }
        return done(call.core()
                .actions()
                .call(order(call, target), call.watcher())
                .orElseThrow(failed -> FailedCall.of(ActionFailures.explain(failed, ActionFailures.Caller.TOOL))));
    }

    private static ToolAnswer done(ActionOutcome.Done done) {
        return new ToolAnswer(
                ActionJson.of(done),
                done.target() + " was carried out through " + ToolWords.connection(done.connection()));
    }

    private static ActionOrder order(ToolCall call, ActionTarget target) {
        ActionInput input = new ActionInput(
                call.arguments().value("body"),
                call.arguments().values("path"),
                call.arguments().values("query"),
                call.arguments().values("headers"));
        Checking checking = call.arguments().flag("check", true) ? Checking.STRICT : Checking.NOTED;
        return new ActionOrder(
                target, input, call.arguments().text("connection").map(call::connection), checking);
    }

    private static ActionTarget target(ToolCall call) {
        return new ActionTarget(call.connector(), id(call.arguments().needed("action")));
    }

    static ActionId id(String typed) {
        return ActionId.parse(typed)
                .orElseThrow(() -> FailedCall.of(
                        ErrorCode.USAGE,
                        "'" + OneLine.of(typed, 60) + "' is no action id",
                        NextStep.other("list_actions", "names those there are")));
    }
}
