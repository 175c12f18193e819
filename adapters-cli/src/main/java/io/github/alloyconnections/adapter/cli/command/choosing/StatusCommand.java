package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.OwnerFix;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.StatusView;
import io.github.alloyconnections.contract.json.StatusJson;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.PinStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows the pin, whether it works, and where each setting comes from. */
public final class StatusCommand implements Command {

    @Override
    public String summary() {
        return "the pin, its health, and where each setting comes from";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("also settings that are built in or not set", "--all"));
        spec.addOption(OwnerFix.flag());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        PinStatus status =
                session.watched(watcher -> session.core().verifying().status(session.connectorIfOnlyAssumed()));
        switch (session.options().format()) {
            case JSON -> session.json(StatusJson.of(status));
            case ID ->
                status.entry()
                        .ifPresent(entry -> session.screen().line(entry.id().value()));
            case TABLE ->
                new StatusView(
                                session,
                                arguments.hasMatchedOption("--all")
                                        || session.options().has("--verbose"))
                        .print(status);
        }
        return new OwnerFix(session)
                .after(StatusView.elsewhere(status), code(status), arguments)
                .number();
    }

    private static ExitCode code(PinStatus status) {
        if (status.trouble().isPresent()) {
            return ExitCode.of(Failures.explain(status.trouble().get()).code());
        }
        if (status.pin().isEmpty()) {
            return ExitCode.NOTHING_USABLE;
        }
        return status.entry()
                .map(entry -> entry.health().map(health -> health.state()).orElse(HealthState.UNKNOWN))
                .map(state -> ExitCode.of(state, ExitCode.PIN_DEAD))
                .orElse(ExitCode.PIN_DEAD);
    }
}
