package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.ActionIds;
import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.TypedInput;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.OutcomeView;
import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Calls any action through the project's connection. */
public final class ExecCommand implements Command {

    private static final String NAME = "exec";

    @Override
    public String summary() {
        return "calls any action through the pin, else through what works";
    }

    @Override
    public Set<String> ownFormats() {
        return Set.of("raw");
    }

    @Override
    public void describe(CommandSpec spec) {
        ActionIds.describe(spec);
        spec.addOption(Flags.text("<json>", "the body: JSON, @file, or - for the standard input", "--body"));
        spec.addOption(Flags.texts("<k=v>", "a value within the provider's path", "--path"));
        spec.addOption(Flags.texts("<k=v>", "a value for the provider's query", "--query"));
        spec.addOption(Flags.texts("<k=v>", "a header for the provider", "--header"));
        spec.addOption(Flags.flag(
                "send it even if it does not fit the action's description, which may be wrong", "--no-check"));
        spec.addOption(Flags.flag("show the request, do not send it", "--dry-run"));
        spec.addOption(Flags.text("<id>", "the connection (default: the pin, else what works)", "--connection"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ActionOrder order = order(session, arguments);
        ForCallingActions actions = session.core().actions();
        boolean dry = arguments.hasMatchedOption("--dry-run");
        ActionOutcome outcome = dry
                ? session.watched(watcher -> actions.preview(order, watcher))
                : session.watchedWriting(watcher -> actions.call(order, watcher), ActionFailures.look(order.target()));
        OutcomeView view = new OutcomeView(session);
        return outcome.<ExitCode>match(view::done, view::previewed, failed -> {
                    if (failed instanceof ActionOutcome.Refused refused) {
                        view.raw(refused);
                    }
                    throw CommandFailure.of(ActionFailures.explain(failed, ActionFailures.Caller.COMMAND_LINE));
                })
                .number();
    }

    /** All of it is read before Alloy is asked anything. */
    private static ActionOrder order(Session session, ParseResult arguments) {
        TypedInput typed = new TypedInput(NAME, session);
        Optional<String> body = Optional.ofNullable(arguments.matchedOptionValue("--body", null));
        ActionInput input = new ActionInput(
                body.map(text -> typed.json("--body", text)),
                typed.pairs("--path", Flags.values(arguments, "--path")),
                typed.pairs("--query", Flags.values(arguments, "--query")),
                typed.pairs("--header", Flags.values(arguments, "--header")));
        Optional<String> through = Optional.ofNullable(arguments.matchedOptionValue("--connection", null));
        Optional<ConnectionId> id = through.map(text -> ConnectionIds.one(text, session));
        Checking checking = arguments.hasMatchedOption("--no-check") ? Checking.NOTED : Checking.STRICT;
        return new ActionOrder(
                new ActionTarget(session.connector(), ActionIds.of(arguments, NAME)), input, id, checking);
    }
}
