package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.OverviewView;
import io.github.alloyconnections.adapter.cli.view.VerifyView;
import io.github.alloyconnections.contract.json.VerifyJson;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tries connections, and says what each probe proved. */
public final class VerifyCommand implements Command {

    @Override
    public String summary() {
        return "tries connections and says what each probe proved";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("ID", "what to try (default: the pin, else all)", "0..*"));
        spec.addOption(Flags.flag("all of the connector's", "--all"));
        spec.addOption(Flags.text("<action>", "a read-only action to try them with", "--action"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        List<ConnectionId> ids = ConnectionIds.parse(Flags.words(arguments), session);
        boolean all = arguments.hasMatchedOption("--all");
        if (all && !ids.isEmpty()) {
            throw CommandFailure.usage("verify", "ids and --all exclude one another");
        }
        Optional<ActionId> action = action(arguments);
        ConnectionOverview overview = session.watched(watcher -> verified(session, all, ids, action, watcher));
        switch (session.options().format()) {
            case JSON -> session.json(VerifyJson.of(overview));
            case ID -> OverviewView.ids(session.screen(), usable(overview));
            case TABLE -> new VerifyView(session).print(overview);
        }
        return code(overview).number();
    }

    private static Optional<ActionId> action(ParseResult arguments) {
        Optional<String> typed = Optional.ofNullable(arguments.matchedOptionValue("--action", null));
        return typed.map(text -> ActionId.parse(text)
                .orElseThrow(
                        () -> CommandFailure.usage("verify", "'" + TerminalText.line(text) + "' is no action id")));
    }

    private static ConnectionOverview verified(
            Session session, boolean all, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher) {
        ConnectorId connector = session.connector();
        List<ConnectionId> wanted = all || !ids.isEmpty() ? ids : pin(session, connector);
        ForVerifyingConnections verifying = session.core().verifying();
        try {
            return wanted.isEmpty()
                    ? verifying.verifyAll(connector, action, watcher)
                    : verifying.verify(connector, wanted, action, watcher);
        } catch (IllegalArgumentException e) {
            if (action.isEmpty()) {
                throw e;
            }
            throw CommandFailure.usage("verify", String.valueOf(e.getMessage()));
        }
    }

    private static List<ConnectionId> pin(Session session, ConnectorId connector) {
        Optional<Pin> pin = session.core().pinning().pin(connector);
        if (pin.isPresent() && pin.get().id().isEmpty()) {
            throw CommandFailure.of(
                    ErrorCode.PIN_DEAD,
                    DecisionRemarks.noId(pin.get()),
                    NextStep.run(session.again(CommandName.USE), "pins one that works"),
                    NextStep.run(session.again(CommandName.VERIFY.with("--all")), "tries all there are"));
        }
        return pin.flatMap(Pin::id).map(List::of).orElse(List.of());
    }

    private static List<ConnectionEntry> usable(ConnectionOverview overview) {
        return overview.entries().stream().filter(ConnectionEntry::isUsable).toList();
    }

    /** The worst: a dead one is certain and outranks an unknown one. */
    private static ExitCode code(ConnectionOverview overview) {
        ExitCode worst = overview.entries().isEmpty() ? ExitCode.NOTHING_USABLE : ExitCode.OK;
        for (ConnectionEntry entry : overview.entries()) {
            worst = worst.worse(ExitCode.of(state(entry), ExitCode.NOTHING_USABLE));
        }
        return worst;
    }

    private static HealthState state(ConnectionEntry entry) {
        return entry.health().map(health -> health.state()).orElse(HealthState.UNKNOWN);
    }
}
