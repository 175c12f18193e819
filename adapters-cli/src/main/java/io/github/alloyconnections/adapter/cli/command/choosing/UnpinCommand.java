package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.FollowingSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.PinView;
import io.github.alloyconnections.contract.json.PinJson.ChangeJson;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Empties the pin. */
public final class UnpinCommand implements Command {

    @Override
    public String summary() {
        return "empties the pin's value, so that no earlier line comes alive";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("show what would change, write nothing", "--dry-run"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        PinMode mode = arguments.hasMatchedOption("--dry-run") ? PinMode.PREVIEW : PinMode.VERIFIED;
        PinChange change = session.core().pinning().unpin(session.connector(), mode);
        change.notices().forEach(session.messages()::warning);
        switch (session.options().format()) {
            case JSON -> session.json(ChangeJson.of(change));
            case ID -> change.previous().ifPresent(id -> session.screen().line(TerminalText.line(id)));
            case TABLE -> {
                new PinView(session).print(change);
                session.goOn(FollowingSteps.afterUnpinning(change, session));
            }
        }
        return ExitCode.OK.number();
    }
}
